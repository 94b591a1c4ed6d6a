import type { ReactNode } from "react";

import type { Review } from "@/lib/quiz/explanation/review-of";
import { outcomeOf } from "@/lib/quiz/explanation/outcome";
import { reviewPath } from "@/lib/quiz/explanation/review-path";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { AgainRow } from "./again-row";
import { ChoiceTabs } from "./choice-tabs";
import { CorrectionNote } from "./correction-note";
import { ImpossibleNumbers } from "./impossible-numbers";
import { LinesLeftNote } from "./lines-left-note";
import { OtherNumbersBanner } from "./other-numbers-banner";
import { RefusedExplanation } from "./refused-explanation";
import { ReviewLead } from "./review-lead";
import { ReviewPages } from "./review-pages";
import { ReviewSections } from "./review-sections";

/** The explanation of one choice, to the learner who answered the question. */
export function ReviewPage({
  item,
  review,
  due,
  children,
}: {
  readonly item: ReviewItem;
  readonly review: Review;
  readonly due: "due" | "tomorrow";
  /** What is said about the choice elsewhere. */
  readonly children?: ReactNode;
}) {
  const { choice, outcome, numbers, assembled, left } = review;
  const tabs = item.question.choices.map(({ key }) => ({
    choice: key,
    href: reviewPath(item.attemptId, item.position, key),
    status: outcomeOf(key, item).status,
  }));
  const text = assembled.kind === "explanation" ? assembled.explanation.text : null;
  const again = <AgainRow item={item} numbers={numbers} choice={choice.key} due={due} />;
  return (
    <>
      <ReviewLead item={item} choice={choice.key} text={text} />
      <CorrectionNote item={item} />
      <ChoiceTabs tabs={tabs} current={choice.key} />
      <OtherNumbersBanner numbers={numbers} item={item} choice={choice.key} />
      {assembled.kind === "refused" && (
        <>
          <RefusedExplanation />
          {again}
        </>
      )}
      {assembled.kind === "impossible" && (
        <>
          <ImpossibleNumbers reasons={assembled.reasons} />
          {again}
        </>
      )}
      {assembled.kind === "explanation" && (
        <>
          <LinesLeftNote left={left} />
          <ReviewSections
            explanation={assembled.explanation}
            learner={numbers.kind === "other" ? null : { outcome, item }}
            item={item}
            left={left}
            numbers={numbers}
          />
          {again}
        </>
      )}
      {children}
      <ReviewPages item={item} choice={choice.key} />
    </>
  );
}
