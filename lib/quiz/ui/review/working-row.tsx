import type { WorkedCase } from "@/lib/quiz/explanation/explanation";
import type { Fading } from "@/lib/quiz/explanation/fading";
import { ASKS_FOR_LINES, type LinesLeft } from "@/lib/quiz/explanation/lines-left";
import { fieldName, type OtherNumbers } from "@/lib/quiz/explanation/other-numbers";
import { Button } from "@/lib/ui/button";
import { Row } from "@/lib/ui/row";
import { WorkedSolution } from "./worked-solution";

const NOTES: Readonly<Record<Fading, string>> = {
  full: "Every line is here. Next time the last one is yours.",
  "last-line": "You have met this question once before, so the last line is yours.",
  "last-two-lines": "You have met this question before, so the last two lines are yours.",
  "problem-only": "Twice in a row you had it all, so only the problem is given.",
};

/** The whole solution. Blanks are a form that asks for this same page, so no scripts are needed. */
export function WorkingRow({
  worked,
  left,
  numbers,
}: {
  readonly worked: readonly WorkedCase[];
  readonly left: LinesLeft;
  /** Other numbers stay in the address when lines are checked. */
  readonly numbers: OtherNumbers;
}) {
  const [first, ...others] = worked;
  if (first === undefined) return null;
  const hasBlanks = left.blanks.length > 0;
  const isOpen = worked.length === 1 || left.isAskedFor;
  const more = others.map((one) => <WorkedSolution key={one.name} case={one} left={null} />);
  return (
    <Row id="working" label="The working" wide>
      <p className="small">
        {left.isAskedFor ? "Every line is here, as you asked." : NOTES[left.fading]}
      </p>
      {hasBlanks ? (
        <>
          <form method="get" action="#working">
            {numbers.kind === "other" &&
              numbers.fields.map(({ name, text }) => (
                <input key={name} type="hidden" name={fieldName(name)} value={text} />
              ))}
            <WorkedSolution case={first} left={left} />
            <div className="actions">
              <Button type="submit">Check my lines</Button>
              <Button type="submit" look="quiet" {...ASKS_FOR_LINES}>
                Show me every line
              </Button>
            </div>
          </form>
          {left.isComplete && more}
        </>
      ) : (
        <details className="more" open={isOpen}>
          <summary>Line by line</summary>
          <WorkedSolution case={first} left={null} />
          {more}
        </details>
      )}
    </Row>
  );
}
