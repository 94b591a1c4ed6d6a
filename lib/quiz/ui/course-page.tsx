import Link from "next/link";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import type { CourseEntry, CourseOverview } from "../course-overview";
import { Day } from "./day";
import { progressInWords, startWords } from "./progress-in-words";
import { StartButton } from "./start-button";

/** The course: the quizzes, then practice, each with how far the learner is. */
export function CoursePage({
  course: { title, quizzes, practice },
}: {
  readonly course: CourseOverview;
}) {
  const tried = practice.filter(({ progress }) => progress.finished.length > 0).length;
  return (
    <>
      <Row
        kind="lead"
        label="Course"
        note={
          <p className="small">
            No account needed. Your answers are stored with this course; your account keeps them for
            you, or without one this browser does.
          </p>
        }
      >
        <h1>{title}</h1>
        <p>
          Who pays when a model is trained on two groups? One quiz follows the whole argument; the
          practice below takes it apart, on new numbers each time.
        </p>
      </Row>
      {quizzes.length + practice.length === 0 && (
        <Row kind="bare">
          <Empty words="There are no quizzes yet. When the course has some, they stand here." />
        </Row>
      )}
      {quizzes.map((entry) => (
        <Row key={entry.slug} label="The quiz">
          <h2 className="entry-title">
            <Link href={`/quizzes/${entry.slug}`}>{entry.title}</Link>
          </h2>
          <p className="small meta">
            <span>{entry.questionCount} questions</span>
            {progressInWords(entry.progress).map((words) => (
              <span key={words}>{words}</span>
            ))}
          </p>
          <div className="actions">
            <StartButton slug={entry.slug} words={startWords(entry.progress, "course")} />
          </div>
        </Row>
      ))}
      {practice.length > 0 && (
        <Row
          label="Practice"
          note={
            <p>
              {tried} of {practice.length} tried. One question each; what you practised comes back
              another day, on other numbers.
            </p>
          }
        >
          <ol className="list">
            {practice.map((entry) => (
              <li key={entry.slug}>
                <PracticeItem entry={entry} />
              </li>
            ))}
          </ol>
        </Row>
      )}
    </>
  );
}

function PracticeItem({ entry }: { readonly entry: CourseEntry }) {
  const { slug, title, progress, next, lastSubmittedAt } = entry;
  const words = progressInWords(progress);
  return (
    <Link className="item" href={`/quizzes/${slug}`}>
      <b>{title}</b>
      <span className="meta">
        {words.length === 0 && <span>not tried yet</span>}
        {words.map((piece) => (
          <span key={piece}>{piece}</span>
        ))}
        {lastSubmittedAt !== null && (
          <span>
            last tried on <Day of={lastSubmittedAt} />
          </span>
        )}
        {next === "due" && <b className="state">due again</b>}
        {next === "tomorrow" && <span>comes back tomorrow</span>}
      </span>
    </Link>
  );
}
