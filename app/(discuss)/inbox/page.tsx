import type { Metadata } from "next";
import { redirect } from "next/navigation";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { getInbox } from "@/lib/discussion/service/inbox";
import { InboxPage } from "@/lib/discussion/ui/inbox-page";
import { currentActor } from "@/lib/identity/service/current-actor";

interface Props {
  readonly searchParams: SearchParams;
}

export const metadata: Metadata = { title: "Inbox", robots: { index: false } };

export default async function InboxRoute({ searchParams }: Props) {
  const after = await oneParam(searchParams, "after");
  const inbox = await getInbox(await currentActor(), after);
  if (inbox === null) redirect("/sign-in?next=/inbox");
  return <InboxPage inbox={inbox} isFirst={after === ""} />;
}
