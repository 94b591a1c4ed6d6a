import { discussionPath } from "@/lib/discussion/discussion-paths";
import type { NewThreadPage } from "@/lib/discussion/new-thread-page";
import { Callout } from "@/lib/ui/callout";
import type { WritingPlace } from "@/lib/discussion/writing-place";
import { Row } from "@/lib/ui/row";
import { AboutNote } from "./about-note";
import { type ComposeAction, Composer } from "./composer/composer";

/** The page on which a thread is begun: what it is about above the form, beside it what is like it. */
export function NewThread({
  page,
  place,
  action,
}: {
  readonly page: NewThreadPage;
  readonly place: WritingPlace;
  readonly action: ComposeAction;
}) {
  const { course, question, asked, refusal } = page;
  const about =
    question === null
      ? null
      : { question, asked: asked && { ...asked, isFolded: false }, verdict: null, scenario: null };
  return (
    <>
      <Row
        kind="lead"
        label={<a href={discussionPath(course.slug)}>{course.title}</a>}
        note={about === null ? undefined : <AboutNote context={about} />}
      >
        <h1>{headingOf(page)}</h1>
        {asked !== null && (
          <p className="ui">
            Your numbers and what you ticked go with it. Mentors see them at once; other learners
            only after they have answered the question themselves.
          </p>
        )}
      </Row>
      <Row label="Your question" wide>
        {refusal === null ? (
          <Composer
            action={action}
            composing={{ kind: "thread", isQuestion: true }}
            place={place}
            hidden={page.hidden}
            submit="Post it"
            mayHideName={page.mayHideName}
          />
        ) : (
          <Callout tone="depends">
            <p>{refusal}</p>
          </Callout>
        )}
      </Row>
    </>
  );
}

function headingOf({ question, quizTitle }: NewThreadPage): string {
  const key = question?.choice?.key;
  if (key !== undefined) return `Ask about choice ${key.toUpperCase()}`;
  const title = question?.title ?? quizTitle;
  return title === null ? "Ask the course" : `Ask about “${title}”`;
}
