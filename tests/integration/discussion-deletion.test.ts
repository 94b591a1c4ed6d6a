import { describe, expect, it } from "vitest";
import { purge } from "@/lib/commands/purge";
import { type Member, VISITOR } from "@/lib/identity/actor";
import { inTransaction } from "@/lib/platform/in-transaction";
import { db } from "@/lib/platform/db";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { alreadyAsked } from "@/lib/discussion/service/already-asked";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { exportDiscussion } from "@/lib/discussion/service/export-discussion";
import { forgetWriter } from "@/lib/discussion/service/forget-writer";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { getThread } from "@/lib/discussion/service/get-thread";
import { getInbox } from "@/lib/discussion/service/inbox";
import { merge } from "@/lib/discussion/service/moderation/moderate-thread";
import { endorse, sayMeToo, voteFor } from "@/lib/discussion/service/react";
import { search } from "@/lib/discussion/service/search";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";

const DAY = 24 * 60 * 60 * 1000;
/** So many days from now. */
const inDays = (days: number) => ({ now: () => new Date(Date.now() + days * DAY) });

describe("whoever leaves", () => {
  forEachDatabase("migrated", () => {
    it("leaves her posts without a name, and no count counts her any more", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      const given = await answer(peer, threadId);
      const hers = await answer(mentor, threadId);
      for (const id of [rootId, given]) {
        await voteFor(mentor, id, true);
        await voteFor(asker, id, true);
      }
      await endorse(mentor, given, true);
      await sayMeToo(mentor, threadId, true);
      await sayMeToo(peer, threadId, true);
      const userId = mentor.participantId;
      await inTransaction(async (transaction) => {
        await forgetWriter(userId, transaction);
        await transaction.user.delete({ where: { id: userId }, select: { id: true } });
      });
      const page = await see(peer, threadId);
      expect(page.meTooCount).toBe(1);
      expect(page.root.voteCount).toBe(0);
      const [first, second] = page.branches.map(({ post }) => post);
      expect(first).toMatchObject({ id: given, voteCount: 1, endorseCount: 0 });
      expect(second).toMatchObject({ id: hers, author: { kind: "gone" } });
      const thread = await db().thread.findUniqueOrThrow({ where: { id: threadId } });
      expect(thread.voteCount).toBe(0);
    });

    it("takes along what she wrote and chose, and nothing of others", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug, {
        isAnonymous: true,
        title: "What the asker called it",
        text: "My own",
      });
      const given = await answer(mentor, threadId, { text: "A mentor's words" });
      await answer(peer, threadId, { text: "A peer's words" });
      await voteFor(asker, given, true);
      const mine = await exportDiscussion(asker);
      expect(mine).toMatchObject({
        threads: [
          { id: threadId, title: "What the asker called it", course: { title: course.title } },
        ],
        posts: [{ text: "My own", isAnonymous: true }],
        votes: [{ postId: given }],
        subscriptions: [{ isMuted: false }],
      });
      const text = JSON.stringify([mine, await exportDiscussion(peer)]);
      for (const others of [mentor.name, "A mentor's words", asker.name, asker.email]) {
        expect(text).not.toContain(others);
      }
      const theirs = await exportDiscussion(peer);
      expect(theirs).toMatchObject({ threads: [], posts: [{ thread: { id: threadId } }] });
      expect(JSON.stringify(theirs)).not.toContain("What the asker called it");
      expect(await exportDiscussion(VISITOR)).toBeNull();
    });
  });
});

/** Everything that a thread gives away of itself, to whoever reads it or its course. */
const shownOf = async (actor: Member, slug: string, threadId: string): Promise<string> =>
  JSON.stringify([
    await getThread(actor, threadId, { order: "oldest", after: undefined }),
    await getDiscussion(
      actor,
      slug,
      readDiscussionQuery({ show: "", order: "", question: "", choice: "", after: "" }),
    ),
    await search(actor, slug, readSearchQuery({ q: "xylophone" }), "here"),
    await alreadyAsked(actor, slug, { title: "My xylophone" }),
    await getInbox(actor, ""),
    await exportDiscussion(actor),
  ]);

describe("a title", () => {
  forEachDatabase("migrated", () => {
    it("goes with the question that its author deletes, however many replied, and comes back with it", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const title = "My xylophone and I";
      const { threadId, rootId } = await ask(asker, course.slug, { title });
      await answer(peer, threadId, { text: "A reply that stays" });
      await sayMeToo(peer, threadId, true);
      for (const actor of [peer, mentor]) {
        expect(await shownOf(actor, course.slug, threadId)).toContain("xylophone");
      }
      expect(await deleteOwnPost(asker, rootId, true)).toBe("done");
      expect(await deleteOwnPost(asker, rootId, true)).toBe("done");
      for (const actor of [peer, mentor]) {
        const shown = await shownOf(actor, course.slug, threadId);
        expect(shown).not.toContain("xylophone");
        expect(shown).toContain("Deleted question");
      }
      expect(JSON.stringify(await see(peer, threadId))).toContain("A reply that stays");
      expect(JSON.stringify(await exportDiscussion(asker))).toContain(title);
      expect(await deleteOwnPost(asker, rootId, false)).toBe("done");
      expect((await see(peer, threadId)).title).toBe(title);
      expect(await shownOf(peer, course.slug, threadId)).toContain("xylophone");
    });

    it("is forgotten with the text, a month later, and not before", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug, { title: "My xylophone" });
      await answer(peer, threadId);
      await deleteOwnPost(asker, rootId, true);
      const kept = async () =>
        db().thread.findUnique({
          where: { id: threadId },
          select: { title: true, ownTitle: true },
        });
      await purge(inDays(29));
      expect(await kept()).toEqual({ title: "Deleted question", ownTitle: "My xylophone" });
      await purge(inDays(31));
      expect(await kept()).toEqual({ title: "Deleted question", ownTitle: null });
    });

    it("of a thread that was merged stays in what its author takes along, in nobody else's, and goes with the question", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const into = await ask(peer, course.slug, { title: "Their violin" });
      const end = await ask(peer, course.slug, { title: "Their viola" });
      const from = await ask(asker, course.slug, { title: "My xylophone" });
      await answer(asker, from.threadId, { text: "One more thing" });
      await merge(mentor, from.threadId, into.threadId);
      await merge(mentor, into.threadId, end.threadId);
      const mine = await exportDiscussion(asker);
      expect(mine?.threads).toMatchObject([
        { id: from.threadId, title: "My xylophone", mergedIntoId: end.threadId },
      ]);
      expect(JSON.stringify(mine)).not.toContain("Their vi");
      for (const actor of [peer, mentor]) {
        expect(JSON.stringify(await exportDiscussion(actor))).not.toContain("xylophone");
      }
      const titles = async () =>
        db().thread.findMany({
          where: { courseId: course.id },
          orderBy: { title: "asc" },
          select: { title: true, ownTitle: true },
        });
      const others = ["Their viola", "Their violin"].map((title) => ({ title, ownTitle: null }));
      await deleteOwnPost(asker, from.rootId, true);
      await purge(inDays(29));
      const deleted = { title: "Deleted question", ownTitle: "My xylophone" };
      expect(await titles()).toEqual([deleted, ...others]);
      await deleteOwnPost(asker, from.rootId, false);
      expect(await titles()).toEqual([{ title: "My xylophone", ownTitle: null }, ...others]);
      await deleteOwnPost(asker, from.rootId, true);
      await purge(inDays(31));
      expect(await titles()).toEqual([{ ...deleted, ownTitle: null }, ...others]);
    });

    it("of a merged thread goes at once with its author's account where she had deleted the question", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const into = await ask(peer, course.slug);
      const from = await ask(asker, course.slug, { title: "My xylophone" });
      await merge(mentor, from.threadId, into.threadId);
      await deleteOwnPost(asker, from.rootId, true);
      await inTransaction((transaction) => forgetWriter(asker.participantId, transaction));
      expect(await db().thread.findUnique({ where: { id: from.threadId } })).toMatchObject({
        title: "Deleted question",
        ownTitle: null,
      });
    });

    it("and text of what somebody deleted go at once with her account, and what stands stays", async () => {
      const { course, asker, peer } = await makeClass();
      const gone = await ask(asker, course.slug, { title: "My xylophone", text: "A drum" });
      const stays = await ask(asker, course.slug, { title: "My violin", text: "A bow" });
      await answer(peer, gone.threadId);
      await editOwnPost(asker, gone.rootId, { text: "Two drums", revision: 1 });
      await deleteOwnPost(asker, gone.rootId, true);
      await inTransaction(async (transaction) => {
        await forgetWriter(asker.participantId, transaction);
        await transaction.user.delete({
          where: { id: asker.participantId },
          select: { id: true },
        });
      });
      const rows = JSON.stringify([
        await db().thread.findMany({ where: { courseId: course.id } }),
        await db().post.findMany({ where: { thread: { courseId: course.id } } }),
        await db().postRevision.findMany({ where: { postId: gone.rootId } }),
      ]);
      for (const words of ["xylophone", "drum"]) expect(rows).not.toContain(words);
      expect(await see(peer, stays.threadId)).toMatchObject({
        title: "My violin",
        root: { author: { kind: "gone" } },
      });
      expect((await see(peer, gone.threadId)).title).toBe("Deleted question");
    });
  });
});

describe("the daily purge of the discussion", () => {
  forEachDatabase("migrated", () => {
    it("empties a post a month after it was deleted, with its history, and no other", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug, { text: "Stays" });
      const given = await answer(peer, threadId, { text: "Once" });
      await editOwnPost(peer, given, { text: "Twice", revision: 1 });
      await deleteOwnPost(peer, given, true);
      await purge(inDays(29));
      expect(await deleteOwnPost(peer, given, false)).toBe("done");
      await deleteOwnPost(peer, given, true);
      await purge(inDays(31));
      expect(await db().post.findUnique({ where: { id: given } })).toMatchObject({
        text: "",
        plain: "",
      });
      expect(await db().postRevision.count({ where: { postId: given } })).toBe(0);
      expect(await deleteOwnPost(peer, given, false)).toBe("not-found");
      expect(await db().post.findUnique({ where: { id: rootId } })).toMatchObject({
        text: "Stays",
      });
    });

    it("takes from inboxes what was read half a year ago or never in a year, and rendered texts after a season", async () => {
      const { course, asker, mentor, peer } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const [read, unread] = [await answer(mentor, threadId), await answer(peer, threadId)];
      await db().notification.updateMany({ where: { postId: read }, data: { readAt: new Date() } });
      await db().renderedText.create({ data: { hash: threadId, html: "<p>x</p>" } });
      await purge(inDays(89));
      expect(await db().renderedText.count({ where: { hash: threadId } })).toBe(1);
      await purge(inDays(91));
      expect(await db().renderedText.count({ where: { hash: threadId } })).toBe(0);
      expect(await db().notification.count({ where: { postId: read } })).toBe(1);
      await purge(inDays(181));
      const left = await db().notification.findMany({ where: { threadId } });
      expect(new Set(left.map(({ postId }) => postId))).toEqual(new Set([unread]));
      await purge(inDays(366));
      expect(await db().notification.count({ where: { threadId } })).toBe(0);
    });
  });
});
