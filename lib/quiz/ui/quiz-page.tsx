import { Empty } from "@/lib/ui/empty";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { Table } from "@/lib/ui/table";
import { attemptPath } from "../item-address";
import { markInWords } from "../mark-in-words";
import type { AttemptSummary } from "../progress";
import type { QuizOverview } from "../quiz-overview";
import { Day } from "./day";
import { startWords } from "./progress-in-words";
import { StartButton } from "./start-button";

/** One quiz: what it is, how it is scored, and the learner's attempts. */
export function QuizPage({
  overview,
  discussPath,
  askPath,
}: {
  readonly overview: QuizOverview;
  /** Where its course talks. */
  readonly discussPath: string;
  /** Where a thread about it is begun. */
  readonly askPath: string;
}) {
  const { quiz, titles, scoring, progress } = overview;
  const { open, setAside, finished, best } = progress;
  const isCourse = quiz.kind === "course";
  const attempts = [...(open === null ? [] : [open]), ...setAside, ...finished];
  return (
    <>
      <Row
        kind="lead"
        label={isCourse ? "Quiz" : "Practice"}
        note={
          <>
            <h2>How it is scored</h2>
            {scoring.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <p className="small">
              No time limit. As many attempts as you like; the best one counts.
            </p>
          </>
        }
      >
        <h1>{quiz.title}</h1>
        <p>
          {isCourse
            ? `Two groups of images, one darker, and a loss that is said to be unfair to one of them. ${String(titles.length)} questions, checked one by one: after each you see, for every choice, the working behind the verdict on your own numbers.`
            : "One question. Every attempt brings numbers that you have not had, and the working behind every choice."}
        </p>
        {best !== null && (
          <p>
            Your best mark is <b>{markInWords(best.mark)}</b> of {best.count}.
          </p>
        )}
        {isCourse && (
          <p className="small">
            The first question is a reconstruction, in our own words, of one that learners have
            argued about.
          </p>
        )}
        <div className="actions">
          <StartButton slug={quiz.slug} words={startWords(progress, quiz.kind)} />
          <span className="pair">
            <LinkButton look="quiet" href={discussPath}>
              Discuss it
            </LinkButton>
            <LinkButton look="quiet" href={askPath}>
              Ask about it
            </LinkButton>
          </span>
        </div>
      </Row>
      {isCourse && (
        <Row label="Questions">
          <ol>
            {titles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ol>
        </Row>
      )}
      <Row label="Your attempts">
        {attempts.length === 0 ? (
          <Empty words="No attempts yet. Start one: it is listed here, and you can come back to it from this browser." />
        ) : (
          <Table
            corner="Attempt"
            columns={[
              { key: "started", head: "Started", label: "Started" },
              { key: "state", head: "Handed in", label: "Handed in" },
              { key: "mark", head: "Mark", label: "Mark" },
            ]}
            groups={[attempts.map(attemptRow)]}
            stack
          />
        )}
        {attempts
          .filter(({ id }) => overview.regraded.includes(id))
          .map(({ id, number }) => (
            <p key={id} className="small">
              A key was corrected since attempt {number}, and its mark is higher for it.
            </p>
          ))}
      </Row>
    </>
  );
}

function attemptRow({
  id,
  number,
  startedAt,
  submittedAt,
  submitted,
  count,
  mark,
}: AttemptSummary) {
  return {
    key: id,
    head: <a href={attemptPath(id)}>Attempt {number}</a>,
    cells: [
      <Day key="started" of={startedAt} />,
      submittedAt === null ? (
        `${String(submitted)} of ${String(count)}`
      ) : (
        <Day key="submitted" of={submittedAt} />
      ),
      submittedAt === null ? "open" : markInWords(mark),
    ],
  };
}
