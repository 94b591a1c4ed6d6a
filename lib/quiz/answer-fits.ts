/** What limits the answers to a question. */
interface Limits {
  readonly kind: "multiple" | "single";
  readonly choiceKeys: readonly string[];
}

/** What is wrong with an answer to this question, in a sentence for a person; null if nothing. */
export function answerProblem(limits: Limits, choices: readonly string[]): string | null {
  const unknown = choices.find((key) => !limits.choiceKeys.includes(key));
  if (unknown !== undefined) return `This question has no choice ${unknown.toUpperCase()}.`;
  if (limits.kind === "single" && choices.length > 1) return "This question takes one choice.";
  return null;
}

/** Whether two answers tick the same choices, in whatever order. */
export function sameChoices(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key));
}
