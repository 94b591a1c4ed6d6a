import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";

import { allParams, type SearchParams } from "@/app/_parts/search-params";
import { newThreadPath } from "@/lib/discussion/discussion-paths";
import { getNewThread } from "@/lib/discussion/service/get-composer";
import { writerKey } from "@/lib/discussion/service/writer-key";
import { NewThread } from "@/lib/discussion/ui/new-thread";
import { newThreadPlace } from "@/lib/discussion/writing-place";
import { currentActor } from "@/lib/identity/service/current-actor";
import { NOTHING_HERE, NothingHere } from "../../../../../_frame/nothing-here";
import { startThreadAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  const [{ slug }, about] = await Promise.all([params, allParams(searchParams)]);
  const outcome = await getNewThread(await currentActor(), slug, about);
  if (outcome.kind === "sign-in") {
    redirect(`/sign-in?next=${encodeURIComponent(newThreadPath(slug, about))}`);
  }
  return outcome.kind === "page" ? outcome.page : null;
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  if (page === null) return NOTHING_HERE;
  return { title: `A new thread in ${page.course.title}`, robots: { index: false } };
}

export default async function NewThreadPage(props: Props) {
  const page = await load(props);
  if (page === null) return <NothingHere />;
  return (
    <NewThread
      page={page}
      place={newThreadPlace(writerKey(await currentActor()), page)}
      action={startThreadAction.bind(null, page.course.slug)}
    />
  );
}
