import type { Mark } from "./mark";

/** How far a learner is with one question of an attempt. */
export type ItemState =
  | { readonly kind: "not-begun" }
  | { readonly kind: "saved" }
  | { readonly kind: "submitted"; readonly mark: Mark };

/** One line of the list of questions beside or above a question. */
export interface ContentsEntry {
  /** From 1, as in the address of the question. */
  readonly position: number;
  readonly title: string;
  readonly state: ItemState;
}
