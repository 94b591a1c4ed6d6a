import type { Metadata } from "next";
import { cache } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { discussionPath } from "@/lib/discussion/discussion-paths";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { DiscussionPage } from "@/lib/discussion/ui/discussion-page";
import { currentActor } from "@/lib/identity/service/current-actor";
import { liveNow } from "@/lib/platform/live-events/live-now";
import { LivePage } from "../../../_parts/live-page";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  // Before anything is read, so that nothing happens unseen in between.
  const newest = await liveNow();
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
  return discussion === null ? null : { discussion, query, newest };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found === null) return NOTHING_HERE;
  return { title: `Discussion of ${found.discussion.course.title}`, robots: { index: false } };
}

export default async function CourseDiscussionPage(props: Props) {
  const found = await load(props);
  if (found === null) return <NothingHere />;
  const { discussion, query, newest } = found;
  return (
    <>
      <DiscussionPage discussion={discussion} query={query} />
      <LivePage
        events={`${discussionPath(discussion.course.slug)}/events`}
        after={newest}
        one="new thread"
        many="new threads"
      />
    </>
  );
}
