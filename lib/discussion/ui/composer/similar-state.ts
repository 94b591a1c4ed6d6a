import type { SimilarThread } from "@/lib/discussion/already-asked";
import { LEAST_ASKED } from "@/lib/discussion/limits";

/** The threads that are shown to be like a title, and the title that they are looked for by. */
export interface SimilarState {
  readonly title: string;
  readonly threads: readonly SimilarThread[];
}

export type SimilarEvent =
  | { readonly kind: "typed"; readonly title: string }
  | { readonly kind: "found"; readonly title: string; readonly threads: readonly SimilarThread[] };

/** Whether a title is long enough to be looked for. */
export const isLookedFor = (title: string): boolean => title.length >= LEAST_ASKED;

/**
 * What is shown after a key or an answer. While a title is looked for, and where it cannot be, what
 * was found before stays, so that nothing jumps; an answer to what was typed before comes too late.
 */
export function nextSimilar(state: SimilarState, event: SimilarEvent): SimilarState {
  if (event.kind === "found") {
    return event.title === state.title ? { ...state, threads: event.threads } : state;
  }
  const { title } = event;
  if (title === state.title) return state;
  return { title, threads: isLookedFor(title) ? state.threads : [] };
}

/** What is said of so many; nothing of none. */
export function similarWords(count: number): string {
  if (count === 0) return "";
  return count === 1
    ? "One thread may have asked this already."
    : `${String(count)} threads may have asked this already.`;
}
