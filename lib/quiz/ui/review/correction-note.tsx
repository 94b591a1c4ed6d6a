import type { ItemCorrection } from "@/lib/quiz/item-correction";
import { markInWords } from "@/lib/quiz/mark-in-words";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { Row } from "@/lib/ui/row";
import { Day } from "../day";

/** That the key was corrected since it was answered, why, and what became of the mark. */
export function CorrectionNote({ item }: { readonly item: ReviewItem }) {
  if (item.corrections.length === 0) return null;
  return (
    <Row kind="bare" label="Corrected" prose>
      {item.corrections.map((correction, index) => (
        <p key={index} className="small">
          The key was corrected on <Day of={correction.at} />: “{correction.reason}”{" "}
          <Became correction={correction} item={item} />
        </p>
      ))}
    </Row>
  );
}

function Became({
  correction: { moved, revertedAt },
  item,
}: {
  readonly correction: ItemCorrection;
  readonly item: ReviewItem;
}) {
  if (moved === null)
    return <>Your mark is {markInWords(item.mark)}; the correction did not move it.</>;
  if (revertedAt === null) {
    return (
      <>
        Your mark went from {markInWords(moved.from)} to <b>{markInWords(moved.to)}</b>.
      </>
    );
  }
  return (
    <>
      Your mark went from {markInWords(moved.from)} to {markInWords(moved.to)}. The correction was
      withdrawn on <Day of={revertedAt} />, and your mark is what it was before.
    </>
  );
}
