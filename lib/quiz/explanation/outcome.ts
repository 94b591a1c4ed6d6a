/** How one choice came out for this learner. */
export interface Outcome {
  readonly isTicked: boolean;
  /** What counts when marking: the published key where it is contested. */
  readonly isKeyed: boolean;
  /** What the claim comes to on these numbers. */
  readonly isTrue: boolean;
  readonly status: "right" | "missed" | "wrong" | "contested";
}

interface Marked {
  readonly picked: readonly string[];
  readonly markingKey: readonly string[];
  readonly derivedKey: readonly string[];
}

/**
 * Right where the tick agrees with the key, missed where a true choice was left, wrong where a false
 * one was ticked, and contested where the two keys disagree: then neither word would be fair.
 */
export function outcomeOf(choice: string, { picked, markingKey, derivedKey }: Marked): Outcome {
  const isTicked = picked.includes(choice);
  const isKeyed = markingKey.includes(choice);
  const isTrue = derivedKey.includes(choice);
  const status =
    isKeyed !== isTrue
      ? "contested"
      : isTicked === isTrue
        ? "right"
        : isTicked
          ? "wrong"
          : "missed";
  return { isTicked, isKeyed, isTrue, status };
}

/**
 * The choice to begin the review with: one that went wrong before one that is contested before one
 * that was right, and of those the first. What was missed teaches as much as what was wrongly
 * ticked.
 */
export function mostInstructive(choices: readonly string[], marked: Marked): string | null {
  const order = ["wrong", "missed", "contested", "right"] as const;
  const byStatus = choices.map((choice) => ({ choice, ...outcomeOf(choice, marked) }));
  for (const status of order) {
    const found = byStatus.find((one) => one.status === status);
    if (found !== undefined) return found.choice;
  }
  return null;
}
