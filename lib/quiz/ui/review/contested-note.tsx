import type { Outcome } from "@/lib/quiz/explanation/outcome";
import { computedMark } from "@/lib/quiz/computed-mark";
import { isCorrected } from "@/lib/quiz/item-correction";
import { markInWords } from "@/lib/quiz/mark-in-words";
import type { ReviewItem } from "@/lib/quiz/review-item";
import { Callout } from "@/lib/ui/callout";

/**
 * Where what counts is not what is computed: both side by side, with the mark by each. Neither
 * overwrites the other.
 */
export function ContestedNote({
  choice,
  outcome,
  item,
}: {
  readonly choice: string;
  readonly outcome: Outcome;
  readonly item: ReviewItem;
}) {
  const words = wordsOf(outcome, isCorrected(item.corrections, choice));
  if (words === null) return null;
  return (
    <Callout tone="depends">
      <p>
        <b>{words.title}</b> {words.sentence}
      </p>
      <dl className="two-keys">
        <div>
          <dt>{words.key}</dt>
          <dd>
            {words.counts}, mark {markInWords(item.mark)}
          </dd>
        </div>
        <div>
          <dt>Computed key</dt>
          <dd>
            {outcome.isTrue ? "true" : "false"}, mark {markInWords(computedMark(item))}
          </dd>
        </div>
      </dl>
      <p>
        Your mark stands by the {words.key.toLowerCase()}. {words.holds}
      </p>
    </Callout>
  );
}

interface Words {
  readonly title: string;
  readonly sentence: string;
  readonly key: string;
  readonly counts: string;
  /** What can become of the mark. */
  readonly holds: string;
}

function wordsOf({ status, isKeyed, isTrue }: Outcome, isCorrectedHere: boolean): Words | null {
  const computed = isTrue ? "true" : "false";
  const corrected = {
    title: "What counts here was corrected.",
    key: "Corrected key",
    holds: "No other correction lowers it; if this one is withdrawn, it is what it was before.",
  };
  const published = {
    title: "The key is contested.",
    key: "Published key",
    holds: "No correction lowers it.",
  };
  switch (status) {
    case "accepted":
      return {
        ...corrected,
        sentence: `In this course the choice is right whether it was ticked or left; the key computed from its claim counts it as ${computed}.`,
        counts: "either is right",
      };
    case "uncounted":
      return {
        ...corrected,
        sentence: `In this course the choice does not count; the key computed from its claim counts it as ${computed}.`,
        counts: "not counted",
      };
    case "contested": {
      const key = isCorrectedHere ? "corrected" : "published";
      return {
        ...(isCorrectedHere ? corrected : published),
        sentence: isKeyed
          ? `The ${key} key counts this choice as true; the key computed from its claim does not.`
          : `The ${key} key counts this choice as false; the key computed from its claim counts it as true.`,
        counts: isKeyed ? "true" : "false",
      };
    }
    case "right":
    case "missed":
    case "wrong":
      return null;
  }
}
