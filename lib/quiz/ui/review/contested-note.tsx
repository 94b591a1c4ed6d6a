import type { Outcome } from "@/lib/quiz/explanation/outcome";
import { computedMark } from "@/lib/quiz/computed-mark";
import { markInWords } from "@/lib/quiz/mark-in-words";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { Callout } from "@/lib/ui/callout";

/** Both keys side by side, with the mark by each. Neither overwrites the other. */
export function ContestedNote({
  outcome,
  item,
}: {
  readonly outcome: Outcome;
  readonly item: ReviewItem;
}) {
  return (
    <Callout tone="depends">
      <p>
        <b>The key is contested.</b>{" "}
        {outcome.isKeyed
          ? "The published key counts this choice as true; the key computed from its claim does not."
          : "The published key counts this choice as false; the key computed from its claim counts it as true."}
      </p>
      <dl className="two-keys">
        <div>
          <dt>Published key</dt>
          <dd>
            {outcome.isKeyed ? "true" : "false"}, mark {markInWords(item.mark)}
          </dd>
        </div>
        <div>
          <dt>Computed key</dt>
          <dd>
            {outcome.isTrue ? "true" : "false"}, mark {markInWords(computedMark(item))}
          </dd>
        </div>
      </dl>
      <p>Your mark stands by the published key. It cannot go down.</p>
    </Callout>
  );
}
