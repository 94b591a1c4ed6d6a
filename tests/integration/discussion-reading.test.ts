import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import type { Branch } from "@/lib/discussion/public";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { getInbox } from "@/lib/discussion/service/inbox";
import { markRead } from "@/lib/discussion/service/mark-read";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";

const all = readDiscussionQuery({ show: "", order: "", question: "", choice: "", after: "" });

const postsIn = (branches: readonly Branch[]): readonly Branch["post"][] =>
  branches.flatMap(({ post, replies }) => [post, ...postsIn(replies)]);

type Reader = Awaited<ReturnType<typeof makeClass>>["asker"];

/** The numbers of the replies that a thread's page calls new, and what the list says of it. */
async function fresh(actor: Reader, threadId: string, slug: string) {
  const page = await see(actor, threadId);
  const list = await getDiscussion(actor, slug, all);
  return {
    numbers: postsIn(page.branches).flatMap(({ isNew, number }) => (isNew ? [number] : [])),
    listed: list?.threads.find(({ id }) => id === threadId)?.newCount,
    firstNewId: page.firstNewId,
  };
}

describe("what somebody has read of a thread", () => {
  forEachDatabase("migrated", () => {
    it("is not new to her, and what comes afterwards is until she has read it", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      await answer(mentor, threadId);
      const nothing = { numbers: [], listed: 0, firstNewId: null };
      expect(await fresh(peer, threadId, course.slug)).toEqual(nothing);
      expect(await markRead(peer, threadId, [1, 2])).toBe("done");
      expect(await fresh(peer, threadId, course.slug)).toEqual(nothing);
      const third = await answer(mentor, threadId);
      await answer(asker, threadId, { parent: third });
      await answer(peer, threadId);
      expect(await fresh(peer, threadId, course.slug)).toEqual({
        numbers: [3, 4],
        listed: 2,
        firstNewId: third,
      });
      await markRead(peer, threadId, [3]);
      expect(await fresh(peer, threadId, course.slug)).toMatchObject({ numbers: [4], listed: 1 });
      await markRead(peer, threadId, [4, 4, 3]);
      expect(await fresh(peer, threadId, course.slug)).toEqual(nothing);
    });

    it("is kept when many reports arrive at once, as the numbers of posts that there are", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      for (let i = 0; i < 9; i += 1) await answer(mentor, threadId);
      await Promise.all(
        Array.from({ length: 10 }, (_, i) => markRead(peer, threadId, [i + 1, 900 + i])),
      );
      const [row] = await db().$queryRaw<unknown[]>`
        SELECT numbers::text FROM reading WHERE thread_id = ${threadId}::uuid`;
      expect(row).toEqual({ numbers: "{[1,11)}" });
      await markRead(peer, threadId, [900]);
      expect(await db().reading.count({ where: { threadId } })).toBe(1);
    });

    it("does not wait in her inbox any more, and stays in those of others", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      await answer(peer, threadId);
      await answer(mentor, threadId);
      await markRead(asker, threadId, [2]);
      expect((await getInbox(asker, undefined))?.unreadCount).toBe(1);
      expect((await getInbox(peer, undefined))?.unreadCount).toBe(1);
    });

    it("is asked for once more where something about it waits", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const given = await answer(mentor, threadId);
      await markRead(asker, threadId, [1, 2]);
      const isRead = async () => postsIn((await see(asker, threadId)).branches)[0]?.isRead;
      expect(await isRead()).toBe(true);
      const where = { userId: asker.participantId, postId: given };
      await db().notification.updateMany({ where, data: { readAt: null } });
      expect(await isRead()).toBe(false);
    });

    it("is kept of nobody who may not read it, or has no account", async () => {
      const { course, asker, outsider } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      for (const actor of [outsider, VISITOR]) {
        expect(await markRead(actor, threadId, [1])).toBe("not-found");
      }
      expect(await db().reading.count({ where: { threadId } })).toBe(0);
    });
  });
});
