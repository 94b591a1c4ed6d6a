import type { Mark } from "./mark";
import { markAnswer } from "./mark-answer";
import type { ReviewItem } from "./review-item";

/** The mark that an answer would have by the computed key, where the published one is contested. */
export function computedMark({ rule, question, derivedKey, picked }: ReviewItem): Mark {
  const choiceKeys = question.choices.map(({ key }) => key);
  const counts = { markingKey: derivedKey, eitherKeys: [], voidedKeys: [] };
  return markAnswer({ rule, kind: question.kind, choiceKeys, ...counts }, picked);
}
