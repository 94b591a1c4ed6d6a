/** How one choice came out for this learner. */
export interface Outcome {
  readonly isTicked: boolean;
  /** What counts when marking: the published key where it is contested. */
  readonly isKeyed: boolean;
  /** What the claim comes to on these numbers. */
  readonly isTrue: boolean;
  readonly status: "right" | "missed" | "wrong" | "contested" | "accepted" | "uncounted";
}

interface Marked {
  readonly picked: readonly string[];
  readonly markingKey: readonly string[];
  readonly derivedKey: readonly string[];
  readonly eitherKeys: readonly string[];
  readonly voidedKeys: readonly string[];
}

/**
 * Right where the tick agrees with the key, missed where a true choice was left, wrong where a false
 * one was ticked, and contested where the two keys disagree: then neither word would be fair. By a
 * correction a choice is accepted whatever was done with it, or does not count.
 */
export function outcomeOf(choice: string, marked: Marked): Outcome {
  const isTicked = marked.picked.includes(choice);
  const isKeyed = marked.markingKey.includes(choice);
  const isTrue = marked.derivedKey.includes(choice);
  return { isTicked, isKeyed, isTrue, status: statusOf() };

  function statusOf(): Outcome["status"] {
    if (marked.voidedKeys.includes(choice)) return "uncounted";
    if (marked.eitherKeys.includes(choice)) return "accepted";
    if (isKeyed !== isTrue) return "contested";
    if (isTicked === isTrue) return "right";
    return isTicked ? "wrong" : "missed";
  }
}

/**
 * The choice to begin the review with: one that went wrong before one that is contested before one
 * that was right, and of those the first. What was missed teaches as much as what was wrongly
 * ticked.
 */
export function mostInstructive(choices: readonly string[], marked: Marked): string | null {
  const order = ["wrong", "missed", "contested", "accepted", "uncounted", "right"] as const;
  const byStatus = choices.map((choice) => ({ choice, ...outcomeOf(choice, marked) }));
  for (const status of order) {
    const found = byStatus.find((one) => one.status === status);
    if (found !== undefined) return found.choice;
  }
  return null;
}
