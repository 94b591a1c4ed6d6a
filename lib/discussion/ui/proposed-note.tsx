import Link from "next/link";

import type { NoteOutcome, ProposedNote } from "@/lib/discussion/choice-note";
import { noteAnchor, notesPath, proposerPath } from "@/lib/discussion/discussion-paths";
import { Moment } from "@/lib/identity/ui/moment";
import { Fragments } from "@/lib/quiz/ui/fragments";
import { ActionForm } from "@/lib/ui/action-form";
import type { FormAction } from "@/lib/ui/form-state";
import { OneButton } from "./one-button";
import { Written } from "./written";

/** A note that waits: the choice, the note as it would stand, and the forms to settle it. */
export function WaitingNote({
  note,
  courseSlug,
  actions,
}: {
  readonly note: ProposedNote;
  readonly courseSlug: string;
  readonly actions: { readonly merge: FormAction; readonly decline: FormAction };
}) {
  return (
    <article className="post" id={noteAnchor(note.id)}>
      <Head note={note} courseSlug={courseSlug} />
      <Written html={note.html} />
      <ActionForm
        action={actions.merge}
        submit="Merge"
        fields={[
          {
            name: "text",
            label: "The text to merge",
            type: "lines",
            defaultValue: note.text,
          },
        ]}
      />
      <details className="more">
        <summary>Decline it</summary>
        <ActionForm
          action={actions.decline}
          submit="Decline"
          look="plain"
          fields={[{ name: "reason", label: "Why, for whoever proposed it", type: "text" }]}
        />
      </details>
    </article>
  );
}

/** A note that was settled; a merged one can be taken out again. */
export function SettledNote({
  note,
  courseSlug,
}: {
  readonly note: ProposedNote;
  readonly courseSlug: string;
}) {
  const { settled } = note;
  if (settled === null) return null;
  const path = notesPath(courseSlug);
  return (
    <article className="post" id={noteAnchor(note.id)}>
      <Head note={note} courseSlug={courseSlug} />
      <Written html={note.html} />
      <p className="small">
        {OUTCOMES[settled.outcome]}
        {settled.isEdited && settled.outcome !== "declined" && ", with changes"} on{" "}
        <Moment of={settled.at} />
        {settled.reason !== null && `: ${settled.reason}`}
      </p>
      {settled.outcome === "merged" && (
        <footer className="post-foot">
          <OneButton action={`${path}/${note.id}/removal`} back={path}>
            Take it out again
          </OneButton>
        </footer>
      )}
    </article>
  );
}

const OUTCOMES: Readonly<Record<NoteOutcome, string>> = {
  merged: "Merged",
  declined: "Declined",
  removed: "Taken out again",
};

function Head({
  note: { id, question, choiceKey, proposer, isRevealable, at },
  courseSlug,
}: {
  readonly note: ProposedNote;
  readonly courseSlug: string;
}) {
  const choice = question?.choice ?? null;
  const name = `Choice ${choiceKey.toUpperCase()}`;
  return (
    <>
      <header className="post-head">
        <b>
          {question === null
            ? `${name} of a question that is gone`
            : `${name} of “${question.title}”`}
        </b>
        <span className="small">
          {proposer === null ? "by somebody who is not named" : `by ${proposer}`}
        </span>
        <Moment of={at} />
        {isRevealable && (
          <Link className="small" href={proposerPath(courseSlug, id)} prefetch={false}>
            Who is it?
          </Link>
        )}
      </header>
      {choice !== null && (
        <blockquote>
          <Fragments of={choice.text} />
        </blockquote>
      )}
    </>
  );
}
