import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";

import { allParams, type SearchParams } from "@/app/_parts/search-params";
import { newNotePath } from "@/lib/discussion/discussion-paths";
import { getNoteForm } from "@/lib/discussion/service/get-note-form";
import { NewNote } from "@/lib/discussion/ui/new-note";
import { currentActor } from "@/lib/identity/service/current-actor";
import { NOTHING_HERE, NothingHere } from "../../../../../_frame/nothing-here";
import { proposeNoteAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  const [{ slug }, about] = await Promise.all([params, allParams(searchParams)]);
  const outcome = await getNoteForm(await currentActor(), slug, about);
  if (outcome.kind === "sign-in") {
    redirect(`/sign-in?next=${encodeURIComponent(newNotePath(slug, about))}`);
  }
  return outcome.kind === "page" ? outcome.page : null;
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  if (page === null) return NOTHING_HERE;
  return { title: `A note to “${page.question.title}”`, robots: { index: false } };
}

export default async function NewNotePage(props: Props) {
  const page = await load(props);
  if (page === null) return <NothingHere />;
  return <NewNote page={page} action={proposeNoteAction.bind(null, page.course.slug)} />;
}
