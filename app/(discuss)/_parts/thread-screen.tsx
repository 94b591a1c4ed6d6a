import { randomUUID } from "node:crypto";

import { threadPath } from "@/lib/discussion/discussion-paths";
import type { ThreadPage } from "@/lib/discussion/thread-page";
import { writerKey } from "@/lib/discussion/service/writer-key";
import { Composer } from "@/lib/discussion/ui/composer/composer";
import { ThreadTools } from "@/lib/discussion/ui/moderation/thread-tools";
import { ReplyingTo } from "@/lib/discussion/ui/replying-to";
import { ThreadView } from "@/lib/discussion/ui/thread-view";
import { replyPlace } from "@/lib/discussion/writing-place";
import { currentActor } from "@/lib/identity/service/current-actor";
import { LivePage } from "./live-page";
import { replyAction } from "../threads/[thread]/actions";

/** A thread, whole or from one post on, with the form to answer it. */
export async function ThreadScreen({
  page,
  replyTo,
  newest,
}: {
  readonly page: ThreadPage;
  /** The post that the address says to answer; empty for the one that the page begins with. */
  readonly replyTo: string;
  /** The number of the newest live event before the page was loaded. */
  readonly newest: number;
}) {
  const target = page.posts.find(({ id }) => id === replyTo) ?? page.root;
  return (
    <>
      <ThreadView
        page={page}
        tools={
          page.rights.moderate && page.root.parentId === null ? (
            <ThreadTools thread={page} back={threadPath(page.id)} />
          ) : undefined
        }
      >
        {target.id !== page.root.id && <ReplyingTo post={target} page={page} />}
        <Composer
          key={target.id}
          action={replyAction.bind(null, page.id)}
          composing={{ kind: "reply" }}
          place={replyPlace(writerKey(await currentActor()), page, target.id)}
          hidden={{ id: randomUUID(), parent: target.id }}
          submit="Post reply"
          mayHideName={page.rights.hideName}
        />
      </ThreadView>
      <LivePage
        events={`${threadPath(page.id)}/events`}
        after={newest}
        one="new reply"
        many="new replies"
      />
    </>
  );
}
