import type { Metadata } from "next";
import { cache } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { getNotes } from "@/lib/discussion/service/get-notes";
import { NotesPage } from "@/lib/discussion/ui/notes-page";
import { currentActor } from "@/lib/identity/service/current-actor";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { declineNoteAction, mergeNoteAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  const [{ slug }, after] = await Promise.all([params, oneParam(searchParams, "after")]);
  const notes = await getNotes(await currentActor(), slug, after);
  return notes === null ? null : { notes, isFirst: after === "" };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found === null) return NOTHING_HERE;
  return { title: `Notes in ${found.notes.course.title}`, robots: { index: false } };
}

export default async function CourseNotesPage(props: Props) {
  const found = await load(props);
  if (found === null) return <NothingHere />;
  const { slug } = found.notes.course;
  return (
    <NotesPage
      {...found}
      actionsOf={(noteId) => ({
        merge: mergeNoteAction.bind(null, slug, noteId),
        decline: declineNoteAction.bind(null, slug, noteId),
      })}
    />
  );
}
