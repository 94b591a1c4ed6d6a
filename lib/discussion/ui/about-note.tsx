import type { ThreadContext } from "@/lib/discussion/context";
import { CERTAINTIES } from "@/lib/quiz/certainty";
import { Fragments } from "@/lib/quiz/ui/fragments";
import { Chip, Chips } from "@/lib/ui/chip";
import { Swatch } from "@/lib/ui/swatch";
import { Verdict } from "@/lib/ui/verdict";

/** Beside a thread: what it is about, and the numbers and picks of whoever asked, where they may be seen. */
export function AboutNote({ context }: { readonly context: ThreadContext }) {
  const { question, asked, verdict } = context;
  return (
    <div className="context">
      {question.choice !== null && (
        <>
          <h2>Asked about</h2>
          <blockquote>
            {question.choice.key.toUpperCase()}. <Fragments of={question.choice.text} />
          </blockquote>
        </>
      )}
      {asked !== null &&
        (asked.isFolded ? (
          <details className="more">
            <summary>The numbers and the answer behind it</summary>
            <Asked context={context} />
          </details>
        ) : (
          <Asked context={context} />
        ))}
      {verdict !== null && asked?.isFolded !== true && (
        <Verdict kind={verdict.verdict} title={verdict.title} />
      )}
    </div>
  );
}

function Asked({ context: { question, asked } }: { readonly context: ThreadContext }) {
  if (asked === null) return null;
  const { picked, certainty } = asked;
  return (
    <>
      <h2>With these numbers</h2>
      <Chips label="Assumptions">
        {question.chips.map(({ words, value, brightness }) => (
          <Chip key={words}>
            {brightness !== null && <Swatch brightness={brightness} />} {words}
            {value !== null && <b>{value}</b>}
          </Chip>
        ))}
      </Chips>
      <p className="small">
        {picked.length === 0
          ? "Nothing was ticked"
          : `Ticked ${picked.map((key) => key.toUpperCase()).join(", ")}`}
        {certainty === null ? "" : `; ${CERTAINTIES[certainty].words.toLowerCase()}`}
      </p>
    </>
  );
}
