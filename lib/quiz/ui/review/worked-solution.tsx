import type { WorkedCase } from "@/lib/quiz/explanation/explanation";
import type { Blank } from "@/lib/quiz/explanation/fading";
import type { WorkedLine, WorkedPart } from "@/lib/quiz/explanation/worked";
import { Maths } from "@/lib/ui/maths";
import { BlankLine, type TypedBlank } from "./blank-line";

/** A claim worked out line by line, with the last lines left to the learner where practice has
 * made that fair. */
export function WorkedSolution({
  case: { name, worked },
  blanks,
  typed,
  hidesLines,
}: {
  readonly case: WorkedCase;
  readonly blanks: readonly Blank[];
  readonly typed: TypedBlank;
  /** Nothing between a problem and its last line is given. */
  readonly hidesLines: boolean;
}) {
  const isComplete = blanks.length === 0;
  return (
    <div className="worked-case">
      {name !== null && <h3>{name}</h3>}
      {worked.parts.map((part, index) => (
        <Part
          key={part.of}
          part={part}
          blanks={blanks.filter((blank) => blank.part === index)}
          typed={typed}
          hidesLines={hidesLines}
        />
      ))}
      <p className="conclusion">
        {isComplete ? (
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
  blanks,
  typed,
  hidesLines,
}: {
  readonly part: WorkedPart;
  readonly blanks: readonly Blank[];
  readonly typed: TypedBlank;
  readonly hidesLines: boolean;
}) {
  // The first line only states what is worked out: it is the heading, and the steps follow it.
  const [problem, ...lines] = part.lines;
  return (
    <div className="worked">
      <header>{problem !== undefined && <Formula line={problem} />}</header>
      <ol>
        {lines.map((line, place) => {
          const index = place + 1;
          const blank = blanks.find((candidate) => candidate.line === index);
          const isHidden = hidesLines && blank === undefined;
          if (isHidden) return null;
          return (
            <li key={index}>
              {blank === undefined ? (
                <Line line={line} />
              ) : (
                <BlankLine field={blank.field} line={line} typed={typed} />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

const LONG = 30;

function Line({ line }: { readonly line: WorkedLine }) {
  return (
    <div className="worked-step">
      <Formula line={line} />
      <span className="reason">{line.because}</span>
    </div>
  );
}

function Formula({ line }: { readonly line: WorkedLine }) {
  return (
    // A long line scrolls by itself, so it must be reachable with the keyboard.
    <span
      className="worked-line"
      {...(line.text.length > LONG
        ? { tabIndex: 0, role: "group", "aria-label": "A long line" }
        : {})}
    >
      <Maths tex={`\\displaystyle ${line.latex}`} speech={line.speech} />
    </span>
  );
}
