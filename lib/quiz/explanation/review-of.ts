import type { ReviewItem } from "../review-item";
import type { Choice } from "../schema-question";
import type { Assembled } from "./explanation";
import { keptExplanation } from "./kept-explanations";
import { linesLeft, type LinesLeft } from "./lines-left";
import { readOtherNumbers, type OtherNumbers } from "./other-numbers";
import { outcomeOf, type Outcome } from "./outcome";

/** One choice of a submitted question, explained to the learner who answered it. */
export interface Review {
  readonly choice: Choice;
  readonly outcome: Outcome;
  readonly numbers: OtherNumbers;
  readonly assembled: Assembled;
  readonly left: LinesLeft;
}

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Lays the learner's answer and what the address asks for (other numbers, filled blanks) over the
 * explanation of a choice. Null where the question has no such choice. An explanation that now comes
 * to another verdict than the one stored with the numbers is refused like one with a wrong number:
 * it would contradict the key.
 */
export function reviewOf(item: ReviewItem, key: string, query: Query): Review | null {
  const choice = item.question.choices.find((candidate) => candidate.key === key);
  if (choice === undefined) return null;
  const { parameters } = item.variant;
  const numbers = readOtherNumbers(item.question, choice, parameters, query);
  const shown = numbers.kind === "other" ? numbers.parameters : parameters;
  const outcome = outcomeOf(key, item);
  const kept = keptExplanation(item.versionHash, item.question, shown, choice);
  const assembled = numbers.kind === "other" ? kept : agreeing(kept, outcome);
  const left = linesLeft(assembled, item.practice, query);
  return { choice, outcome, numbers, assembled, left };
}

function agreeing(assembled: Assembled, outcome: Outcome): Assembled {
  const isOther =
    assembled.kind === "explanation" && assembled.explanation.isTrue !== outcome.isTrue;
  return isOther ? { kind: "refused", problems: ["the verdict is not the stored one"] } : assembled;
}
