/** How sure a learner says to be before feedback: 0 guessing, 1 unsure, 2 fairly sure, 3 certain. */
export type Certainty = 0 | 1 | 2 | 3;

/** The words on the buttons, in order of the value they stand for. */
export const CERTAINTIES = [
  { value: 0, words: "Guessing" },
  { value: 1, words: "Unsure" },
  { value: 2, words: "Fairly sure" },
  { value: 3, words: "Certain" },
] as const satisfies readonly { readonly value: Certainty; readonly words: string }[];
