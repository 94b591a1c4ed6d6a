import type { ThreadKind } from "./schema";

/** What a thread is about, each narrower than the one before. */
export interface About {
  readonly quizSlug: string | null;
  readonly questionId: string | null;
  readonly choiceKey: string | null;
}

/** The numbers that the author had, and what she answered on them. */
export interface AskedOn {
  readonly versionHash: string;
  readonly variantName: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly picked: readonly string[];
  readonly certainty: 0 | 1 | 2 | 3 | null;
}

/** How a question stands; a discussion is "open" or "locked". */
export type ThreadState = "answered" | "resolved" | "waiting" | "open" | "locked";

interface Standing {
  readonly kind: ThreadKind;
  readonly acceptedPostId: string | null;
  readonly resolvedAt: Date | null;
  readonly waitingSince: Date | null;
  readonly lockedAt: Date | null;
}

/** The one word for how a thread stands. */
export function threadState(thread: Standing): ThreadState {
  if (thread.acceptedPostId !== null) return "answered";
  if (thread.resolvedAt !== null) return "resolved";
  if (thread.lockedAt !== null) return "locked";
  return thread.kind === "question" && thread.waitingSince !== null ? "waiting" : "open";
}

/** "A question about choice C": what a thread is and what it is about. */
export function aboutInWords(kind: ThreadKind, about: About, titles: AboutTitles): string {
  const what = kind === "question" ? "A question" : "A discussion";
  if (about.choiceKey !== null) {
    return `${what} about choice ${about.choiceKey.toUpperCase()} of “${titles.question ?? "a question"}”`;
  }
  if (about.questionId !== null) return `${what} about “${titles.question ?? "a question"}”`;
  if (about.quizSlug !== null) return `${what} about “${titles.quiz ?? "a quiz"}”`;
  return `${what} about the course`;
}

/** What the things that a thread is about are called. */
export interface AboutTitles {
  readonly quiz: string | null;
  readonly question: string | null;
}
