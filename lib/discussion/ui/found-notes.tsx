import type { SearchPage } from "@/lib/discussion/search-page";
import { Moment } from "@/lib/identity/ui/moment";
import { Row } from "@/lib/ui/row";
import { Excerpt } from "./excerpt";

/** What a search found among the notes to explanations; nothing where it found none. */
export function FoundNotes({
  page: { course, notes, hasMoreNotes },
}: {
  readonly page: Pick<SearchPage, "course" | "notes" | "hasMoreNotes">;
}) {
  if (notes.length === 0) return null;
  return (
    <Row label="In explanations">
      <ul className="list">
        {notes.map(({ id, path, choiceKey, questionTitle, excerpt, at, ...note }) => (
          <li key={id}>
            <a className="item" href={path}>
              <b>
                Note to choice {choiceKey.toUpperCase()} of “<bdi>{questionTitle}</bdi>”
              </b>
              <Excerpt stretches={excerpt} />
              <span className="meta">
                {course === null && (
                  <span>
                    in <bdi>{note.course}</bdi>
                  </span>
                )}
                <span>
                  <Moment of={at} />
                </span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      {hasMoreNotes && (
        <p className="small">Other notes have these words too: with more words these change.</p>
      )}
    </Row>
  );
}
