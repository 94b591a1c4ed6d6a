import type { StuckReason } from "./stuck-reason";

/** Something with a page of its own. */
export interface Linked {
  readonly title: string;
  /** Null where there is no such page any more. */
  readonly path: string | null;
}

type Of<Kind extends StuckReason["kind"]> = Extract<StuckReason, { readonly kind: Kind }>;

/** A reason with the names of what it is about, and where that is. */
export type ShownReason =
  | (Omit<Of<"same-question">, "quizSlug" | "questionId"> & {
      readonly quiz: Linked;
      readonly question: Linked;
      /** What a learner who decides wrongly on the choice would say. */
      readonly misconception: string | null;
    })
  | (Omit<Of<"no-gain">, "quizSlug"> & { readonly quiz: Linked })
  | (Omit<Of<"waiting">, "threadId" | "title"> & { readonly thread: Linked })
  | (Omit<Of<"left-open">, "quizSlug"> & { readonly quiz: Linked });

export interface ShownLearner {
  readonly id: string;
  readonly name: string;
  readonly reasons: readonly ShownReason[];
}
