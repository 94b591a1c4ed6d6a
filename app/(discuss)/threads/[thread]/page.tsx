import type { Metadata } from "next";
import { permanentRedirect } from "next/navigation";
import { cache } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { threadPath } from "@/lib/discussion/discussion-paths";
import { replyOrderSchema } from "@/lib/discussion/schema";
import { getThread } from "@/lib/discussion/service/get-thread";
import { currentActor } from "@/lib/identity/service/current-actor";
import { liveNow } from "@/lib/platform/live-events/live-now";
import { NOTHING_HERE, NothingHere } from "../../../_frame/nothing-here";
import { ThreadScreen } from "../../_parts/thread-screen";

interface Props {
  readonly params: Promise<{ readonly thread: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  // Before anything is read, so that nothing happens unseen in between.
  const newest = await liveNow();
  const [{ thread }, actor] = await Promise.all([params, currentActor()]);
  const order = replyOrderSchema.catch("oldest").parse(await oneParam(searchParams, "order"));
  const outcome = await getThread(actor, thread, {
    order,
    after: await oneParam(searchParams, "after"),
  });
  if (outcome.kind === "merged") permanentRedirect(threadPath(outcome.threadId));
  return outcome.kind === "page" ? { page: outcome.page, newest } : null;
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  return found === null ? NOTHING_HERE : { title: found.page.title, robots: { index: false } };
}

export default async function ThreadPage(props: Props) {
  const found = await load(props);
  if (found === null) return <NothingHere />;
  return <ThreadScreen {...found} replyTo={await oneParam(props.searchParams, "reply")} />;
}
