import type { NewNotePage, OwnNote } from "@/lib/discussion/choice-note";
import { discussionPath, OWN_NOTES } from "@/lib/discussion/discussion-paths";
import { Moment } from "@/lib/identity/ui/moment";
import { ActionForm } from "@/lib/ui/action-form";
import { Callout } from "@/lib/ui/callout";
import type { FormAction } from "@/lib/ui/form-state";
import { Row } from "@/lib/ui/row";
import { AboutNote } from "./about-note";
import { Written } from "./written";

/** The page on which a learner proposes a note to the explanation of a choice. */
export function NewNote({
  page,
  action,
}: {
  readonly page: NewNotePage;
  readonly action: FormAction;
}) {
  const { course, question, choiceKey, hidden, reviewPath, own, refusal } = page;
  const about = { question, asked: null, verdict: null, scenario: null };
  return (
    <>
      <Row kind="lead" label={<a href={discussionPath(course.slug)}>{course.title}</a>}>
        <h1>Improve the explanation of choice {choiceKey.toUpperCase()}</h1>
        <p>
          Write what is missing or could be said more clearly. The staff of the course read it; what
          they take over stands with the explanation, for everybody who has answered the question.
        </p>
        {reviewPath !== null && (
          <p className="ui">
            <a href={reviewPath}>Back to the explanation</a>
          </p>
        )}
      </Row>
      <Row label="Your note" note={<AboutNote context={about} />}>
        {refusal === null ? (
          <ActionForm
            action={action}
            submit="Propose it"
            fields={[
              ...Object.entries(hidden).map(([name, defaultValue]) => ({
                name,
                label: name,
                type: "hidden" as const,
                defaultValue,
              })),
              {
                name: "text",
                label: "The note",
                type: "lines",
                hint: "Markdown. Sums are checked when it is shown: 0.8 / 0.1 = 8.",
              },
              {
                name: "name",
                label: "Your name",
                hint: "Where you hide it, the staff of the course can look it up, and that they did is logged.",
                type: "choice",
                options: [
                  { value: "peers", words: "Hide my name from other learners" },
                  { value: "show", words: "Show my name beside the note" },
                ],
                defaultValue: "peers",
              },
            ]}
          />
        ) : (
          <Callout tone="depends">
            <p>{refusal}</p>
          </Callout>
        )}
      </Row>
      {own.length > 0 && (
        <Row id={OWN_NOTES} label="What you proposed">
          {own.map((note) => (
            <article className="post" key={note.id}>
              <p className="small">
                {stateOf(note)} <Moment of={note.at} />
              </p>
              <Written html={note.html} />
            </article>
          ))}
        </Row>
      )}
    </>
  );
}

/** What became of a note, to whoever proposed it. */
function stateOf({ outcome, reason }: OwnNote): string {
  switch (outcome) {
    case null:
      return "It waits for the staff of the course. Proposed";
    case "merged":
      return "It stands with the explanation. Proposed";
    case "declined":
      return `It was not taken over: ${reason ?? "no reason was given."} Proposed`;
    case "removed":
      return "It stood with the explanation and was taken out again. Proposed";
  }
}
