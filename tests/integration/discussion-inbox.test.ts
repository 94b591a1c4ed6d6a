import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { noticeInWords } from "@/lib/discussion/notice";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { getInbox, inboxLink, openNotice, readAllNotices } from "@/lib/discussion/service/inbox";
import { endorse, follow } from "@/lib/discussion/service/react";
import { acceptAnswer, resolveThread } from "@/lib/discussion/service/settle-thread";
import { again, signedIn } from "../support/course-people";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { tracesOf } from "../support/traces-of";

/** What waits for somebody, in words, the newest first. */
async function waiting(actor: Parameters<typeof getInbox>[0]): Promise<readonly string[]> {
  const inbox = await getInbox(actor, undefined);
  return (inbox?.threads ?? []).flatMap(({ entries }) => entries.map(noticeInWords));
}

const mention = ({ participantId }: { readonly participantId: string }): string =>
  `[@Somebody](mention:${participantId}) look`;

describe("an inbox", () => {
  forEachDatabase("migrated", () => {
    it("tells whoever follows, is answered or mentioned, once a post, and never the author", async () => {
      const { course, asker, peer, mentor, instructor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const first = await answer(peer, threadId);
      await answer(mentor, threadId, { parent: first, text: mention(asker) });
      expect(await waiting(asker)).toEqual(["Hana Mentor mentioned you", "Tom Peer replied"]);
      expect(await waiting(peer)).toEqual(["Hana Mentor replied"]);
      expect(await waiting(mentor)).toEqual([]);
      expect(await waiting(instructor)).toEqual([]);
      expect(await getInbox(VISITOR, undefined)).toBeNull();
    });

    it("tells nobody of a thread that she has muted", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      await follow(asker, threadId, false);
      const given = await answer(mentor, threadId, { text: mention(asker) });
      await answer(peer, threadId, { parent: rootId });
      await endorse(mentor, given, true);
      await resolveThread(mentor, threadId, true);
      expect(await waiting(asker)).toEqual([]);
    });

    it("lets learners reach by a mention staff and whoever has posted by name, and nobody else", async () => {
      const { course, asker, peer, mentor, outsider } = await makeClass();
      const { threadId } = await ask(asker, course.slug, {
        text: [peer, mentor, outsider, { participantId: randomUUID() }].map(mention).join(" "),
      });
      expect(await waiting(mentor)).toEqual(["Ines Asker mentioned you"]);
      expect(await waiting(peer)).toEqual([]);
      expect(await waiting(outsider)).toEqual([]);
      await ask(peer, course.slug, { isAnonymous: true });
      await answer(asker, threadId, { text: mention(peer) });
      expect(await waiting(peer)).toEqual([]);
      await ask(peer, course.slug);
      await answer(asker, threadId, { text: mention(peer) });
      expect(await waiting(peer)).toEqual(["Ines Asker mentioned you"]);
    });

    it("tells authors that they were accepted and endorsed, and the asker that it was resolved, once", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const given = await answer(peer, threadId);
      await readAllNotices(asker);
      for (let round = 0; round < 2; round += 1) {
        await acceptAnswer(asker, given, true);
        await acceptAnswer(asker, given, false);
        await endorse(mentor, given, true);
        await endorse(mentor, given, false);
        await resolveThread(mentor, threadId, true);
        await resolveThread(mentor, threadId, false);
      }
      expect(new Set(await waiting(peer))).toEqual(
        new Set(["Your answer was accepted", "The staff of the course endorsed your answer"]),
      );
      expect((await waiting(asker)).slice(0, 2).toSorted()).toEqual([
        "The staff of the course endorsed an answer of Tom Peer",
        "Your question was marked as resolved",
      ]);
    });

    it("tells of every new thread whoever wants to hear of all", async () => {
      const { course, asker, mentor, instructor, outsider } = await makeClass();
      await db().mailChoice.createMany({
        data: [mentor, outsider].map(({ participantId }) => ({
          courseId: course.id,
          userId: participantId,
          rhythm: "none",
          isAll: true,
        })),
      });
      await ask(asker, course.slug);
      expect(await waiting(mentor)).toEqual(["Ines Asker started this thread"]);
      expect(await waiting(instructor)).toEqual([]);
      expect(await waiting(outsider)).toEqual([]);
    });

    it("names nobody who hid her name", async () => {
      const { course, peer, mentor } = await makeClass();
      const asker = await signedIn({
        name: "Quirina Zyzzogeton",
        roles: { [course.id]: "learner" },
      });
      const { threadId } = await ask(asker, course.slug, { isAnonymous: true });
      await answer(peer, threadId);
      await answer(mentor, threadId, { text: mention(peer) });
      await answer(asker, threadId, { isAnonymous: true, text: mention(mentor) });
      for (const actor of [peer, mentor]) {
        const seen = JSON.stringify(await getInbox(actor, undefined));
        expect(seen).toContain("anonymous");
        expect(tracesOf({ ...asker, id: asker.participantId }, seen)).toEqual([]);
      }
    });

    it("passes over what was deleted, and courses that she has left", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const given = await answer(peer, threadId);
      await answer(mentor, threadId);
      await deleteOwnPost(peer, given, true);
      expect(await waiting(asker)).toEqual(["Hana Mentor replied"]);
      expect(await inboxLink(asker)).toMatchObject({ href: "/inbox", words: "Inbox, 1 unread" });
      const userId = asker.participantId;
      await db().membership.delete({
        where: { courseId_userId: { courseId: course.id, userId } },
      });
      const gone = await again(asker.sessionId);
      expect(await waiting(gone)).toEqual([]);
      expect(await inboxLink(gone)).toMatchObject({ href: "/inbox", words: "Inbox" });
      await answer(mentor, threadId);
      expect(await db().notification.count({ where: { userId } })).toBe(2);
    });

    it("marks a line as read by opening it, and all of them at a word, each for its owner alone", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const given = await answer(mentor, threadId);
      await answer(peer, threadId);
      const found = await db().notification.findFirstOrThrow({
        where: { userId: asker.participantId, postId: given },
      });
      expect(await openNotice(peer, found.id)).toBeNull();
      expect(await openNotice(VISITOR, found.id)).toBeNull();
      expect(await openNotice(asker, "nothing")).toBeNull();
      expect((await getInbox(asker, undefined))?.unreadCount).toBe(2);
      expect(await openNotice(asker, found.id)).toBe(`/posts/${given}`);
      const [thread] = (await getInbox(asker, undefined))?.threads ?? [];
      expect(thread?.entries.map(({ isUnread }) => isUnread)).toEqual([true, false]);
      await readAllNotices(asker);
      expect((await getInbox(asker, undefined))?.unreadCount).toBe(0);
    });

    it("shows what is unread first, and every thread once from page to page", async () => {
      const { course, asker, mentor } = await makeClass();
      const threads: string[] = [];
      for (let i = 0; i < 25; i += 1) {
        const { threadId } = await ask(mentor, course.slug);
        await follow(asker, threadId, true);
        await answer(mentor, threadId);
        await answer(await signedIn({ roles: { [course.id]: "mentor" } }), threadId);
        threads.push(threadId);
        if (i === 4) await readAllNotices(asker);
      }
      const first = await getInbox(asker, undefined);
      expect(first?.threads).toHaveLength(20);
      expect(first?.threads.every(({ unreadCount }) => unreadCount === 2)).toBe(true);
      const second = await getInbox(asker, first?.next ?? "");
      expect(second?.next).toBeNull();
      expect(second?.threads.every(({ unreadCount }) => unreadCount === 0)).toBe(true);
      const shown = [...(first?.threads ?? []), ...(second?.threads ?? [])].map(({ id }) => id);
      expect(shown).toEqual([
        ...threads.slice(5).toReversed(),
        ...threads.slice(0, 5).toReversed(),
      ]);
    });

    it("puts unread threads in the order of the newest line of each that is unread", async () => {
      const { course, asker, mentor } = await makeClass();
      const started: string[] = [];
      for (const title of ["The first question", "The second one", "The third one"]) {
        const { threadId } = await ask(mentor, course.slug, { title });
        await follow(asker, threadId, true);
        await answer(mentor, threadId);
        started.push(threadId);
      }
      const titles = async () =>
        (await getInbox(asker, undefined))?.threads.map(({ title }) => title);
      expect(await titles()).toEqual(["The third one", "The second one", "The first question"]);
      const later = await answer(mentor, started[0] ?? "");
      expect(await titles()).toEqual(["The first question", "The third one", "The second one"]);
      const line = await db().notification.findFirstOrThrow({
        where: { userId: asker.participantId, postId: later },
      });
      await openNotice(asker, line.id);
      expect(await titles()).toEqual(["The third one", "The second one", "The first question"]);
    });

    it("tells two thousand followers in one go", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const crowd = Array.from({ length: 2000 }, () => randomUUID());
      await db().user.createMany({
        data: crowd.map((id) => ({ id, name: "One of many", email: `${id}@example.org` })),
      });
      await db().membership.createMany({
        data: crowd.map((userId) => ({ courseId: course.id, userId, role: "learner" })),
      });
      await db().subscription.createMany({ data: crowd.map((userId) => ({ threadId, userId })) });
      const postId = await answer(mentor, threadId);
      expect(await db().notification.count({ where: { postId } })).toBe(2001);
    });
  });
});
