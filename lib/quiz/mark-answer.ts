import { grade, type ScoringRule } from "./grade";
import { asMark, type Mark } from "./mark";

/** The mark for an answer, in the numbers that the database keeps. */
export function markAnswer(
  item: {
    readonly rule: ScoringRule;
    readonly choiceKeys: readonly string[];
    readonly markingKey: readonly string[];
  },
  choices: readonly string[],
): Mark {
  return asMark(grade(item.rule, item.choiceKeys, item.markingKey, choices));
}
