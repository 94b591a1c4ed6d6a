import type { StandingNote } from "@/lib/discussion/choice-note";
import { Moment } from "@/lib/identity/ui/moment";
import { Row } from "@/lib/ui/row";
import { Written } from "./written";

/** What the staff of the course took into an explanation, as a part of it. */
export function StandingNotes({ notes }: { readonly notes: readonly StandingNote[] }) {
  return (
    <Row label={notes.length === 1 ? "Note by the course" : "Notes by the course"}>
      {notes.map((note) => (
        <article className="post" key={note.id}>
          <Written html={note.html} />
          <p className="small">
            {creditOf(note)} <Moment of={note.at} />
          </p>
        </article>
      ))}
    </Row>
  );
}

function creditOf({ proposer, isEdited }: StandingNote): string {
  const by = proposer === null ? "Proposed by a reader" : `Proposed by ${proposer}`;
  return isEdited ? `${by}, changed by the staff.` : `${by}.`;
}
