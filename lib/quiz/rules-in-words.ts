import type { ScoringRule } from "./grade";

/** A scoring rule as a person reads it. */
interface RuleInWords {
  /** The rule's name, as statistics and settings call it. */
  readonly name: string;
  /** What it does, in one or two sentences, for a question with `n` choices. */
  readonly sentence: (n: number) => string;
}

/** Every rule in words, shown before answering. The formulas are in `grade`. */
export const RULES_IN_WORDS: Readonly<Record<ScoringRule, RuleInWords>> = {
  "all-or-nothing": {
    name: "All or nothing",
    sentence: () =>
      "Tick every choice that holds and no other: that earns the full mark, anything else earns nothing.",
  },
  "net-correct": {
    name: "Net correct",
    sentence: () =>
      "Every wrong tick cancels a right one; what is left counts out of the choices that hold, and never below zero.",
  },
  coverage: {
    name: "Coverage",
    sentence: () =>
      "The part of the true choices that you found, times the part of your ticks that is right; a blank answer earns nothing.",
  },
  "each-answer": {
    name: "Each answer counts",
    sentence: (n) =>
      `Every choice is a decision, to tick or to leave. Each right decision earns ${part(n)} of the mark. Leaving all ${word(n)} blank earns nothing.`,
  },
  halves: {
    name: "Halves",
    sentence: (n) =>
      `${mistakes(n)} A choice wrongly ticked or wrongly left is a mistake, and a blank answer earns nothing.`,
  },
  penalty: {
    name: "Penalty",
    sentence: () =>
      "Each right tick earns an equal part of the mark and each wrong tick costs as much; the mark never goes below zero.",
  },
};

/** The rule of one question as a sentence; the plainest where only one choice can be ticked. */
export function ruleInWords(rule: ScoringRule, kind: "multiple" | "single", n: number): string {
  if (kind === "single" && rule === "all-or-nothing") {
    return "One choice holds. It earns the full mark, any other nothing.";
  }
  return RULES_IN_WORDS[rule].sentence(n);
}

const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"] as const;
const PARTS = ["", "all", "half", "a third", "a quarter", "a fifth", "a sixth"] as const;

const word = (n: number): string => WORDS[n] ?? String(n);
const part = (n: number): string => PARTS[n] ?? `1/${String(n)}`;

function mistakes(n: number): string {
  if (n < 3) return "No mistake earns the full mark, anything else nothing.";
  const one = "No mistake earns the full mark, one earns half";
  return n < 5 ? `${one}, more earn nothing.` : `${one}, two a quarter, more nothing.`;
}
