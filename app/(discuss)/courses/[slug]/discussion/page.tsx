import type { Metadata } from "next";
import { cache } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { DiscussionPage } from "@/lib/discussion/ui/discussion-page";
import { currentActor } from "@/lib/identity/service/current-actor";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  const [{ slug }, actor] = await Promise.all([params, currentActor()]);
  const read = (name: string): Promise<string> => oneParam(searchParams, name);
  const query = readDiscussionQuery({
    show: await read("show"),
    order: await read("order"),
    question: await read("question"),
    choice: await read("choice"),
    after: await read("after"),
    anyway: await read("anyway"),
  });
  const discussion = await getDiscussion(actor, slug, query);
  return discussion === null ? null : { discussion, query };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found === null) return NOTHING_HERE;
  return { title: `Discussion of ${found.discussion.course.title}`, robots: { index: false } };
}

export default async function CourseDiscussionPage(props: Props) {
  const found = await load(props);
  return found === null ? <NothingHere /> : <DiscussionPage {...found} />;
}
