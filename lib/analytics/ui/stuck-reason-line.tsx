import Link from "next/link";
import { choiceName } from "../choice-name";
import type { Linked, ShownReason } from "../stuck/shown-learner";

/** A reason in one sentence, with its numbers and where to look. */
export function StuckReasonLine({ reason }: { readonly reason: ShownReason }) {
  switch (reason.kind) {
    case "same-question":
      return (
        <>
          Wrong on <Place of={reason.question} isQuoted /> in the last {reason.attempts} attempts at{" "}
          <Place of={reason.quiz} />
          {reason.choice !== null && (
            <>
              , the same choice each time: <b>{choiceName(reason.choice)}</b>
              {reason.misconception !== null && (
                <>, which carries the misconception “{withoutStop(reason.misconception)}”</>
              )}
            </>
          )}
          .
        </>
      );
    case "no-gain": {
      const [before, after] = reason.attempts;
      const [had, has] = reason.marks;
      return (
        <>
          No mark gained at <Place of={reason.quiz} /> after opening{" "}
          {reason.opened === 1
            ? "the explanation of one question"
            : `the explanations of ${String(reason.opened)} questions`}
          : {inMarks(had)} of {reason.outOf} in attempt {before}, {inMarks(has)} in attempt {after}.
        </>
      );
    }
    case "waiting":
      return (
        <>
          A question of theirs has waited {days(reason.days)} for an answer:{" "}
          <Place of={reason.thread} isQuoted />.
        </>
      );
    case "left-open":
      return (
        <>
          Began <Place of={reason.quiz} /> {days(reason.days)} ago and has not handed it in;{" "}
          {reason.submitted} of {reason.questions} questions are answered.
        </>
      );
  }
}

function Place({
  of: { title, path },
  isQuoted = false,
}: {
  readonly of: Linked;
  readonly isQuoted?: boolean;
}) {
  const words = isQuoted ? <bdi>“{title}”</bdi> : <bdi>{title}</bdi>;
  return path === null ? (
    words
  ) : (
    <Link href={path} prefetch={false}>
      {words}
    </Link>
  );
}

const days = (count: number): string => (count === 1 ? "one day" : `${String(count)} days`);

/** At most two digits, and none that say nothing. */
const inMarks = (mark: number): string => String(Number(mark.toFixed(2)));

const withoutStop = (sentence: string): string => sentence.replace(/[.]$/, "");
