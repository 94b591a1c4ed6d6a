import type { WorkedCase } from "@/lib/quiz/explanation/explanation";
import type { LinesLeft } from "@/lib/quiz/explanation/lines-left";
import type { WorkedLine, WorkedPart } from "@/lib/quiz/explanation/worked";
import { Maths } from "@/lib/ui/maths";
import { BlankLine } from "./blank-line";

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
      <header>{problem !== undefined && <Formula line={problem} />}</header>
      <ol>
        {lines.map((line, place) => {
          const index = place + 1;
          const blank = left?.blanks.find((candidate) => candidate.line === index);
          // Nothing between a problem and its last line is given.
          if (left?.fading === "problem-only" && blank === undefined) return null;
          return (
            <li key={index}>
              {blank === undefined ? (
                <Line line={line} />
              ) : (
                <BlankLine blank={blank} line={line} typed={left?.typed[blank.field] ?? ""} />
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
