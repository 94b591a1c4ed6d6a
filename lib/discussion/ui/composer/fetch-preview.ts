import type { Sums } from "@/lib/discussion/sums";

/** What a text will look like. */
export interface Previewed {
  readonly html: string;
  readonly sums: Sums;
}

/** A preview, or in how many seconds to ask again. */
export type PreviewOutcome =
  | ({ readonly kind: "shown" } & Previewed)
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "failed" };

/** Asks the server, which alone has what turns a text into a post. */
export async function fetchPreview(
  /** Whose numbers the text computes with, as JSON. */
  place: string,
  text: string,
  signal: AbortSignal,
): Promise<PreviewOutcome> {
  const response = await fetch("/api/preview", {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: `{"place":${place},"text":${JSON.stringify(text)}}`,
    signal,
  });
  const answer: unknown = await response.json();
  if (typeof answer !== "object" || answer === null) return { kind: "failed" };
  if (response.status === 429) {
    const seconds = "seconds" in answer ? Number(answer.seconds) : 60;
    return { kind: "wait", seconds };
  }
  if (!response.ok || !("html" in answer && "sums" in answer)) return { kind: "failed" };
  const sums = parseSums(answer.sums);
  return typeof answer.html === "string" && sums !== null
    ? { kind: "shown", html: answer.html, sums }
    : { kind: "failed" };
}

function parseSums(value: unknown): Sums | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("checked" in value && "wrong" in value && "misrounded" in value)) return null;
  const { checked, wrong, misrounded } = value;
  if (typeof checked !== "number" || typeof wrong !== "number") return null;
  return typeof misrounded === "number" ? { checked, wrong, misrounded } : null;
}
