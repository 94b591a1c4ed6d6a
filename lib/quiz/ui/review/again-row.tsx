import type { OtherNumbers } from "@/lib/quiz/explanation/other-numbers";
import { reviewPath } from "@/lib/quiz/explanation/review-path";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { OtherNumbersRow } from "./other-numbers-row";

/** Where to go on: the same on other numbers, a fresh variant now, and another one another day. */
export function AgainRow({
  item,
  numbers,
  choice,
  due,
}: {
  readonly item: ReviewItem;
  readonly numbers: OtherNumbers;
  readonly choice: string;
  readonly due: "due" | "tomorrow";
}) {
  const { quiz, question, attemptId, position } = item;
  return (
    <OtherNumbersRow
      numbers={numbers}
      ownHref={reviewPath(attemptId, position, choice)}
      practiceSlug={quiz.kind === "practice" ? quiz.slug : `again-${question.id}`}
      due={due}
    />
  );
}
