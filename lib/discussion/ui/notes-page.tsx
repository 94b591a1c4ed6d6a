import { countWords } from "@/lib/discussion/count-words";
import type { NotesPage as Notes } from "@/lib/discussion/choice-note";
import { discussionPath, notesPath } from "@/lib/discussion/discussion-paths";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { Empty } from "@/lib/ui/empty";
import type { FormAction } from "@/lib/ui/form-state";
import { Row } from "@/lib/ui/row";
import { SettledNote, WaitingNote } from "./proposed-note";

/** Where the staff of a course settle what was proposed to its explanations. */
export function NotesPage({
  notes: { course, waiting, waitingCount, settled, next },
  isFirst,
  actionsOf,
}: {
  readonly notes: Notes;
  readonly isFirst: boolean;
  /** What the forms of a note do. */
  readonly actionsOf: (noteId: string) => {
    readonly merge: FormAction;
    readonly decline: FormAction;
  };
}) {
  const path = notesPath(course.slug);
  return (
    <>
      <Row kind="lead" label={<a href={discussionPath(course.slug)}>{course.title}</a>}>
        <h1>Notes to explanations</h1>
        <p>
          What readers would add to the explanation of a choice. A note that you merge stands with
          it for everybody in the course who has answered the question.
        </p>
      </Row>
      <Row label="Waiting">
        {waiting.length === 0 ? (
          <Empty words="Nothing waits. Readers propose notes below the explanation of a choice." />
        ) : (
          waiting.map((note) => (
            <WaitingNote
              key={note.id}
              note={note}
              courseSlug={course.slug}
              actions={actionsOf(note.id)}
            />
          ))
        )}
        {waitingCount > waiting.length && (
          <p className="small">
            {countWords(waitingCount - waiting.length, "more waits", "more wait")}; they come up as
            these are settled.
          </p>
        )}
      </Row>
      {(settled.length > 0 || !isFirst) && (
        <Row label="Settled">
          {settled.map((note) => (
            <SettledNote key={note.id} note={note} courseSlug={course.slug} />
          ))}
          <ListPages
            first={isFirst ? null : path}
            next={next === null ? null : `${path}?after=${next}`}
          />
        </Row>
      )}
    </>
  );
}
