import { Button } from "@/lib/ui/button";
import { buttonClass } from "@/lib/ui/button-look";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { attemptPath } from "../item-address";
import type { ContentsEntry } from "../item-state";
import { markInWords } from "../mark-in-words";
import type { PublicAttempt } from "../public";
import { DraftSender } from "./autosave/draft-sender";
import { Day } from "./day";
import { StartButton } from "./start-button";

/** An attempt at a glance: what is answered, what is handed in, and the mark. */
export function AttemptOverview({ attempt }: { readonly attempt: PublicAttempt }) {
  const { id, quiz, number, startedAt, submittedAt, contents, mark } = attempt;
  const open = contents.filter(({ state }) => state.kind !== "submitted");
  const [next] = open;
  return (
    <>
      <Row
        kind="lead"
        label={
          <>
            {quiz.title}
            <br />
            attempt {number}
          </>
        }
        note={
          <p className="small">
            Started on <Day of={startedAt} />
            {submittedAt !== null && (
              <>
                , handed in on <Day of={submittedAt} />
              </>
            )}
            . No correction lowers a mark.
          </p>
        }
      >
        <h1>
          {next === undefined
            ? `Your mark is ${markInWords(mark)} of ${String(contents.length)}.`
            : headline(contents.length - open.length, contents.length)}
        </h1>
        {next === undefined ? (
          <Finished attempt={attempt} />
        ) : (
          <div className="actions">
            <a className={buttonClass("primary", false)} href={attemptPath(id, next.position)}>
              {contents.length > 1
                ? `Go to question ${String(next.position)}`
                : "Go to the question"}
            </a>
            <form method="post" action={`${attemptPath(id)}/submission`}>
              <Button type="submit">
                {open.length < contents.length ? "Hand in the rest" : "Hand in everything"}
              </Button>
            </form>
          </div>
        )}
        {next !== undefined && (
          <p className="small">
            Answers are handed in as they were last saved. What is not begun earns nothing here, and
            can be tried again in a new attempt.
          </p>
        )}
      </Row>
      <Row label="Questions">
        <Table
          corner="Question"
          columns={[
            { key: "state", head: "State", label: "State" },
            { key: "mark", head: "Mark", label: "Mark" },
          ]}
          groups={[contents.map((entry) => questionRow(id, entry))]}
        />
        {attempt.regraded.map((position) => (
          <p key={position} className="small">
            The key of question {position} was corrected since, and the mark is higher for it.
          </p>
        ))}
      </Row>
      <DraftSender />
    </>
  );
}

function headline(submitted: number, count: number): string {
  if (submitted === 0) return "Nothing is handed in yet.";
  return `${String(submitted)} of ${String(count)} questions ${submitted === 1 ? "is" : "are"} handed in.`;
}

function questionRow(attemptId: string, { position, title, state }: ContentsEntry) {
  const path = attemptPath(attemptId, position);
  const submitted = state.kind === "submitted";
  return {
    key: String(position),
    head: (
      <>
        {position}. <a href={submitted ? `${path}/review` : path}>{title}</a>
      </>
    ),
    cells: [
      { "not-begun": "not begun", saved: "saved", submitted: "handed in" }[state.kind],
      submitted ? markInWords(state.mark) : "–",
    ],
  };
}

function Finished({ attempt: { id, quiz, contents } }: { readonly attempt: PublicAttempt }) {
  const worst = contents.find(
    ({ state }) => state.kind === "submitted" && state.mark.numerator < state.mark.denominator,
  );
  const first = worst ?? contents[0];
  return (
    <>
      <p>
        {worst === undefined
          ? "Every question earned the full mark. The working is there for each choice, also for those you got right."
          : "For every choice there is the working behind it, on your numbers."}
      </p>
      <div className="actions">
        {first !== undefined && (
          <a
            className={buttonClass("primary", false)}
            href={`${attemptPath(id, first.position)}/review`}
          >
            {contents.length > 1
              ? `See question ${String(first.position)} explained`
              : "See it explained"}
          </a>
        )}
        <StartButton slug={quiz.slug} words="Try again on other numbers" look="plain" />
        <a className={buttonClass("quiet", false)} href="/quizzes">
          All quizzes
        </a>
      </div>
    </>
  );
}
