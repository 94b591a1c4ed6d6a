import { z } from "zod";

/** Whose answers a report is about. */
export type ReportSource =
  | { readonly kind: "quiz"; readonly quizSlug: string }
  /** A class that nobody belongs to, for looking at a report before there is one. */
  | { readonly kind: "simulated"; readonly quizSlug: string }
  /** Responses that were imported from elsewhere. */
  | { readonly kind: "import"; readonly importId: string };

const address = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+$/);

/** The source that an address names; null for an address that is none. */
export function readSource(text: string): ReportSource | null {
  const { data } = address.safeParse(text);
  const [, kind, rest = ""] = /^(quiz|simulated|import)-(.+)$/.exec(data ?? "") ?? [];
  switch (kind) {
    case "quiz":
    case "simulated":
      return { kind, quizSlug: rest };
    case "import":
      return z.uuid().safeParse(rest).success ? { kind, importId: rest } : null;
    default:
      return null;
  }
}

/** How a source is written in addresses, and among the stored counts. */
export function writeSource(source: ReportSource): string {
  return source.kind === "import"
    ? `import-${source.importId}`
    : `${source.kind}-${source.quizSlug}`;
}
