import type { Verdict } from "./verdict";

/**
 * How each verdict on a stated equality is marked wherever sums are checked: the state that gives
 * the colour, the shape, and the words. The words never say that anything is "correct".
 */
export const VERDICT_MARKS = {
  exact: { tone: "exact", icon: "tick", words: "Arithmetic checks" },
  rounded: { tone: "rounded", icon: "approx", words: "Rounded" },
  truncated: { tone: "truncated", icon: "arrow", words: "Cut off, not rounded" },
  "unsupported-precision": { tone: "truncated", icon: "arrow", words: "More precise than it is" },
  wrong: { tone: "wrong", icon: "cross", words: "Arithmetic does not check" },
  "cannot-check": { tone: "unchecked", icon: "ring", words: "Cannot be checked" },
} as const satisfies Record<
  Verdict,
  { readonly tone: string; readonly icon: string; readonly words: string }
>;
