import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { threadPath } from "@/lib/discussion/discussion-paths";
import { replyOrderSchema } from "@/lib/discussion/schema";
import { getBranch } from "@/lib/discussion/service/get-thread";
import { authorInWords } from "@/lib/discussion/author";
import { currentActor } from "@/lib/identity/service/current-actor";
import { liveNow } from "@/lib/platform/live-events/live-now";
import { NOTHING_HERE, NothingHere } from "../../../_frame/nothing-here";
import { ThreadScreen } from "../../_parts/thread-screen";

interface Props {
  readonly params: Promise<{ readonly post: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. The first post's address is its thread's. */
const load = cache(async ({ params, searchParams }: Props) => {
  // Before anything is read, so that nothing happens unseen in between.
  const newest = await liveNow();
  const [{ post }, actor] = await Promise.all([params, currentActor()]);
  const order = replyOrderSchema.catch("oldest").parse(await oneParam(searchParams, "order"));
  const outcome = await getBranch(actor, post, {
    order,
    after: await oneParam(searchParams, "after"),
  });
  if (outcome.kind !== "page") return null;
  if (outcome.page.root.parentId === null) redirect(threadPath(outcome.page.id));
  return { page: outcome.page, newest };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found === null) return NOTHING_HERE;
  const { root, title } = found.page;
  return {
    title: `Reply ${String(root.number)} by ${authorInWords(root.author)}: ${title}`,
    robots: { index: false },
  };
}

export default async function PostPage(props: Props) {
  const found = await load(props);
  if (found === null) return <NothingHere />;
  return <ThreadScreen {...found} replyTo={await oneParam(props.searchParams, "reply")} />;
}
