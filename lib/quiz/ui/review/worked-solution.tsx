import type { WorkedCase } from "@/lib/quiz/explanation/explanation";
import type { LinesLeft } from "@/lib/quiz/explanation/lines-left";
import type { WorkedPart } from "@/lib/quiz/explanation/worked";
import { Maths } from "@/lib/ui/maths";
import { BlankLine } from "./blank-line";
import { givenLine, workedFormula } from "./given-line";

/** A claim worked out line by line, with the last lines left to the learner where practice has
 * made that fair. */
export function WorkedSolution({
  case: { name, worked },
  left,
}: {
  readonly case: WorkedCase;
  /** Null where every line is given. */
  readonly left: LinesLeft | null;
}) {
  return (
    <div className="worked-case">
      {name !== null && <h3>{name}</h3>}
      {worked.parts.map((part, index) => (
        <Part
          key={part.of}
          part={part}
          left={left && { ...left, blanks: left.blanks.filter((blank) => blank.part === index) }}
        />
      ))}
      <p className="conclusion">
        {(left?.isComplete ?? true) ? (
          <>
            <Maths tex={worked.conclusion.latex} speech={worked.conclusion.speech} />{" "}
            <span className="small">{TRUTHS[worked.conclusion.truth]}</span>
          </>
        ) : (
          <span className="small">Compare what the sides come to, and you have the verdict.</span>
        )}
      </p>
    </div>
  );
}

const TRUTHS = {
  true: "holds",
  false: "does not hold",
  undetermined: "cannot be told: more than one answer is equally good",
} as const;

function Part({
  part,
  left,
}: {
  readonly part: WorkedPart;
  /** With the blanks of this part. */
  readonly left: LinesLeft | null;
}) {
  // The first line only states what is worked out: it is the heading, and the steps follow it.
  const [problem, ...lines] = part.lines;
  return (
    <div className="worked">
      {problem !== undefined && (
        <header dangerouslySetInnerHTML={{ __html: workedFormula(problem) }} />
      )}
      <ol>
        {lines.map((line, place) => {
          const index = place + 1;
          const blank = left?.blanks.find((candidate) => candidate.line === index);
          // Nothing between a problem and its last line is given.
          if (left?.fading === "problem-only" && blank === undefined) return null;
          return blank === undefined ? (
            <li key={index} dangerouslySetInnerHTML={{ __html: givenLine(line) }} />
          ) : (
            <li key={index}>
              <BlankLine blank={blank} line={line} typed={left?.typed[blank.field] ?? ""} />
            </li>
          );
        })}
      </ol>
    </div>
  );
}
