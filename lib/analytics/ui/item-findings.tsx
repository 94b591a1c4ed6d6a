import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { findingContext } from "../finding-context";
import { findingWords } from "../finding-words";
import { itemHeadline } from "../item-headline";
import type { ItemPage } from "../item-page";
import { keyInWords } from "../key-in-words";

/** What stands out, or that nothing does, with what it rests on; and the way to correct the key. */
export function ItemFindings({ page: { item, others, correctPath } }: { readonly page: ItemPage }) {
  const { reason } = itemHeadline(item, others);
  const { findings, parts, keyCount, earlier } = item;
  return (
    <Row
      label={findings.length > 1 ? "Findings" : "Finding"}
      prose
      note={
        parts.length > 0 ? (
          <>
            {keyCount > 1 && (
              <p>
                The question has {keyCount} keys, by its numbers. Choices are judged by each key
                that was answered, the question as a whole by all of these answers.
              </p>
            )}
            {earlier > 0 && (
              <p>
                {earlier === 1 ? "1 answer is" : `${String(earlier)} answers are`} to an earlier
                version or key: not judged here, but in the statistics of the question below.
              </p>
            )}
          </>
        ) : undefined
      }
    >
      {reason !== null && <p>{reason}</p>}
      {findings.map((finding, place) => {
        const { headline, text } = findingWords(finding, findingContext(finding, parts, others));
        const part = finding.part === null || keyCount < 2 ? undefined : parts[finding.part];
        return (
          <p key={JSON.stringify(finding)}>
            {place > 0 && <b>{headline} </b>}
            {part !== undefined && `${keyInWords(part)}: `}
            {text}
          </p>
        );
      })}
      {correctPath !== null && (
        <p className="actions">
          <LinkButton href={correctPath}>Correct the key</LinkButton>
        </p>
      )}
    </Row>
  );
}
