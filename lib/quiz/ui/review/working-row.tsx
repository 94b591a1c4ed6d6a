import type { WorkedCase } from "@/lib/quiz/explanation/explanation";
import { blanksOf, type Fading } from "@/lib/quiz/explanation/fading";
import { fieldName, type OtherNumbers } from "@/lib/quiz/explanation/other-numbers";
import { Button } from "@/lib/ui/button";
import { Row } from "@/lib/ui/row";
import type { TypedBlank } from "./blank-line";
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
  fading,
  typed,
  numbers,
}: {
  readonly worked: readonly WorkedCase[];
  readonly fading: Fading;
  readonly typed: TypedBlank;
  /** Other numbers stay in the address when lines are checked. */
  readonly numbers: OtherNumbers;
}) {
  const [first, ...others] = worked;
  if (first === undefined) return null;
  const blanks = blanksOf(first.worked, fading);
  const solution = (
    <WorkedSolution
      case={first}
      blanks={blanks}
      typed={typed}
      hidesLines={fading === "problem-only"}
    />
  );
  return (
    <Row id="working" label="The working" wide>
      <p className="small">{NOTES[fading]}</p>
      {blanks.length === 0 ? (
        <details className="more" open={fading === "full" && worked.length === 1}>
          <summary>Line by line</summary>
          {solution}
          {others.map((one) => (
            <WorkedSolution key={one.name} case={one} blanks={[]} typed={{}} hidesLines={false} />
          ))}
        </details>
      ) : (
        <form method="get" action="#working">
          {numbers.kind === "other" &&
            numbers.fields.map(({ name, text }) => (
              <input key={name} type="hidden" name={fieldName(name)} value={text} />
            ))}
          {solution}
          <div className="actions">
            <Button type="submit">Check my lines</Button>
          </div>
        </form>
      )}
    </Row>
  );
}
