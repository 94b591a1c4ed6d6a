import type { SimilarThread } from "@/lib/discussion/already-asked";
import type { ThreadState } from "@/lib/discussion/thread";

/** Which course a title is typed in, and about which question and choice; empty about none. */
export interface AskedIn {
  readonly course: string;
  readonly question: string;
  readonly choice: string;
}

/** What is similar, or in how many seconds to ask again. */
export type SimilarOutcome =
  | { readonly kind: "found"; readonly threads: readonly SimilarThread[] }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "failed" };

/** Asks the server which threads are like a title. */
export async function fetchSimilar(
  { course, question, choice }: AskedIn,
  title: string,
  signal: AbortSignal,
): Promise<SimilarOutcome> {
  const query = new URLSearchParams({ title, question, choice }).toString();
  const response = await fetch(`/api/courses/${course}/similar?${query}`, {
    headers: { accept: "application/json" },
    signal,
  });
  const answer: unknown = await response.json();
  if (typeof answer !== "object" || answer === null) return { kind: "failed" };
  if (response.status === 429) {
    return { kind: "wait", seconds: "seconds" in answer ? Number(answer.seconds) : 60 };
  }
  if (!response.ok || !("threads" in answer) || !Array.isArray(answer.threads)) {
    return { kind: "failed" };
  }
  return { kind: "found", threads: answer.threads.flatMap((one) => parse(one) ?? []) };
}

function parse(value: unknown): SimilarThread | null {
  if (typeof value !== "object" || value === null) return null;
  if (!("path" in value && "title" in value && "state" in value)) return null;
  if (!("replyCount" in value && "about" in value && "isSame" in value && "isMeToo" in value)) {
    return null;
  }
  const { path, title, state, replyCount, about, isSame, isMeToo } = value;
  if (typeof path !== "string" || typeof title !== "string") return null;
  if (typeof replyCount !== "number" || !isState(state)) return null;
  return {
    path,
    title,
    state,
    replyCount,
    about: typeof about === "string" ? about : null,
    isSame: isSame === "choice" || isSame === "question" ? isSame : null,
    isMeToo: typeof isMeToo === "boolean" ? isMeToo : null,
  };
}

const STATES: readonly unknown[] = [
  "answered",
  "resolved",
  "waiting",
  "open",
  "locked",
] satisfies readonly ThreadState[];

const isState = (value: unknown): value is ThreadState => STATES.includes(value);
