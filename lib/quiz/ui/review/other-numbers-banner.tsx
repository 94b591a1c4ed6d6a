import { reviewPath } from "@/lib/quiz/explanation/review-path";
import type { OtherNumbers } from "@/lib/quiz/explanation/other-numbers";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { Callout } from "@/lib/ui/callout";
import { LinkButton } from "@/lib/ui/link-button";

/** Says that these are not the numbers of the learner's answer, and leads back to those. */
export function OtherNumbersBanner({
  numbers,
  item,
  choice,
}: {
  readonly numbers: OtherNumbers;
  readonly item: ReviewItem;
  readonly choice: string;
}) {
  if (numbers.kind === "own") return null;
  const back = (
    <LinkButton compact href={reviewPath(item.attemptId, item.position, choice)} prefetch={false}>
      Back to my numbers
    </LinkButton>
  );
  return (
    <div className="other-numbers" role="status">
      <Callout tone={numbers.kind === "invalid" ? "depends" : "unchecked"}>
        {numbers.kind === "invalid" ? (
          <p>
            <b>One of the other numbers cannot be used.</b> These are still your own numbers;{" "}
            <a href="#numbers">what is wrong is said beside the field</a>.
          </p>
        ) : (
          <p>
            <b>These are other numbers, not the ones of your answer.</b> Nothing here is marked.
          </p>
        )}
        {back}
      </Callout>
    </div>
  );
}
