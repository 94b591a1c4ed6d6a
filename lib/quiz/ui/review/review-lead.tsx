import { computedMark } from "@/lib/quiz/computed-mark";
import { markInWords } from "@/lib/quiz/mark-in-words";
import type { RenderedFragment } from "@/lib/quiz/rendered-fragment";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { RULES_IN_WORDS } from "@/lib/quiz/rules-in-words";
import { Row } from "@/lib/ui/row";
import { Fragments } from "../fragments";

/** The choice in its own words, and the mark by each key that there is. */
export function ReviewLead({
  item,
  choice,
  text,
}: {
  readonly item: ReviewItem;
  readonly choice: string;
  /** Null where the choice cannot be put on these numbers. */
  readonly text: readonly RenderedFragment[] | null;
}) {
  const isCorrected = item.corrections.some(({ revertedAt }) => revertedAt === null);
  const isContested =
    item.markingKey.join() !== item.derivedKey.join() ||
    item.eitherKeys.length + item.voidedKeys.length > 0;
  const rule = RULES_IN_WORDS[item.rule].name.toLowerCase();
  const of = item.count > 1 ? `question ${String(item.position)}` : item.question.title;
  return (
    <Row
      kind="lead"
      label={
        <>
          Choice {choice.toUpperCase()}
          <br />
          of {of}
        </>
      }
      note={
        <p>
          Your mark: <b>{markInWords(item.mark)} of 1</b>
          <br />
          <span className="small">
            {isContested || isCorrected
              ? `by the ${isCorrected ? "corrected" : "published"} key, ${rule}`
              : rule}
            {isContested && `; by the computed key ${markInWords(computedMark(item))}`}
          </span>
        </p>
      }
    >
      <h1 className="quote">
        {text === null ? (
          `Choice ${choice.toUpperCase()} on other numbers`
        ) : (
          <>
            “<Fragments of={text} />”
          </>
        )}
      </h1>
    </Row>
  );
}
