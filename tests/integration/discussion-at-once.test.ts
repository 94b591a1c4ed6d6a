import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Member } from "@/lib/identity/actor";
import type { Database } from "@/lib/platform/database";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { hide } from "@/lib/discussion/service/moderation/moderate-post";
import { mark, merge } from "@/lib/discussion/service/moderation/moderate-thread";
import { endorse, sayMeToo, voteFor } from "@/lib/discussion/service/react";
import { reply } from "@/lib/discussion/service/reply";
import { acceptAnswer, resolveThread } from "@/lib/discussion/service/settle-thread";
import { createPost } from "@/lib/discussion/store/create-post";
import { editPost } from "@/lib/discussion/store/edit-post";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { brokenCounts } from "../support/thread-invariants";

const written = () => ({ id: randomUUID(), text: "Written before", anonymous: false });

/**
 * Begins some work while a change of the thread is under way, and lets the change be done only when
 * all of the work has looked at the thread as it was and waits for its turn. PGlite has one
 * connection: there the work waits before its first look, and finds the change done.
 */
async function during<Outcome>(
  database: Database,
  change: { readonly threadId: string; readonly sql: string },
  begin: readonly (() => Promise<Outcome>)[],
): Promise<readonly Outcome[]> {
  const waiting = async (): Promise<unknown> => database.prisma.$queryRaw`
    SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  const begun = await inTransaction(async (transaction) => {
    await transaction.$executeRawUnsafe(change.sql, change.threadId);
    const started = begin.map((work) => work());
    if (database.kind === "postgresql") await expect.poll(waiting).toHaveLength(begin.length);
    return { started };
  });
  return Promise.all(begun.started);
}

const LOCK = "UPDATE thread SET locked_at = now() WHERE id = $1::uuid";
const HIDE = `WITH turn AS (SELECT id FROM thread WHERE id = $1::uuid FOR NO KEY UPDATE)
  UPDATE post SET hidden_at = now() FROM turn WHERE thread_id = turn.id`;
const DELETE = HIDE.replace("hidden_at", "deleted_at");

describe("what was begun before a thread was locked, or a post hidden or deleted", () => {
  forEachDatabase("migrated", (database) => {
    for (const [name, sql] of [
      ["locked", LOCK],
      ["hidden", HIDE],
      ["deleted", DELETE],
    ] as const) {
      it(`changes nothing any more once it is ${name}, and says so`, async () => {
        const { course, asker, peer, mentor } = await makeClass();
        const { threadId, rootId } = await ask(asker, course.slug);
        const given = await answer(mentor, threadId);
        const hers = await answer(peer, threadId);
        const before = await standing(threadId);
        const work: readonly (() => Promise<unknown>)[] = [
          () => editOwnPost(asker, rootId, { text: "Other words", revision: 1 }),
          () => editOwnPost(peer, hers, { text: "Other words", revision: 1 }),
          () => voteFor(peer, given, true),
          () => acceptAnswer(asker, given, true),
        ];
        expect(await during(database(), { threadId, sql }, work)).toEqual([
          { kind: "not-found" },
          { kind: "not-found" },
          null,
          "not-found",
        ]);
        expect(await standing(threadId)).toEqual(before);
        expect(await brokenCounts(course.id)).toEqual([]);
      });
    }

    it("a lock closes to replies, reactions and settling, and to nobody of the staff", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      const given = await answer(peer, threadId);
      const ofStaff = await answer(mentor, threadId);
      const work: readonly (() => Promise<unknown>)[] = [
        () => reply(peer, threadId, written()),
        () => sayMeToo(peer, threadId, true),
        () => resolveThread(asker, threadId, true),
        () => voteFor(mentor, given, true),
        () => endorse(mentor, given, true),
        () => editOwnPost(mentor, ofStaff, { text: "Other words", revision: 1 }),
      ];
      expect(await during(database(), { threadId, sql: LOCK }, work)).toEqual([
        { kind: "closed" },
        null,
        "not-found",
        1,
        1,
        { kind: "edited" },
      ]);
      expect((await reply(mentor, threadId, written())).kind).toBe("replied");
      expect(await deleteOwnPost(peer, given, true)).toBe("done");
      const { rights } = await see(asker, threadId);
      expect(rights).toMatchObject({ write: "locked", react: false, accept: false });
      expect((await see(mentor, threadId)).rights).toMatchObject({ write: "yes", react: true });
      expect(await voteFor(peer, rootId, true)).toBeNull();
      expect(await brokenCounts(course.id)).toEqual([]);
    });

    it("a question hidden meanwhile takes no reply of a peer, and one of its author", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const work = [asker, peer, mentor].map((actor) => () => reply(actor, threadId, written()));
      const outcomes = await during(database(), { threadId, sql: HIDE }, work);
      const kinds = outcomes.map(({ kind }) => kind);
      // Who asks after it was hidden is told of no such thread, as PGlite lets her ask only then.
      const refused = database().kind === "postgresql" ? "closed" : "not-found";
      expect(kinds).toEqual(["replied", refused, "replied"]);
      expect(await brokenCounts(course.id)).toEqual([]);
    });

    it("a merge meanwhile leaves nothing behind in the thread that is gone", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const into = await ask(asker, course.slug, { title: "The one that stays" });
      const from = await ask(peer, course.slug, { title: "The one that goes" });
      const given = await answer(mentor, from.threadId);
      await Promise.all([
        merge(mentor, from.threadId, into.threadId),
        sayMeToo(mentor, from.threadId, true),
        voteFor(asker, from.rootId, true),
        acceptAnswer(peer, given, true),
        resolveThread(peer, from.threadId, false),
        editOwnPost(peer, from.rootId, { text: "Other words", revision: 1 }),
        reply(peer, from.threadId, written()),
      ]);
      expect(await brokenCounts(course.id)).toEqual([]);
      expect(await sayMeToo(mentor, from.threadId, true)).toBeNull();
      expect(await resolveThread(peer, from.threadId, false)).toBe("not-found");
      expect(await acceptAnswer(peer, given, true)).toBe("not-found");
      expect(await db().meToo.count({ where: { threadId: from.threadId } })).toBe(0);
      expect(await db().post.count({ where: { threadId: from.threadId } })).toBe(0);
      expect(await brokenCounts(course.id)).toEqual([]);
    });

    it("the write itself asks, whatever was looked at before", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug, { text: "First" });
      const edit = (text: string, isStaff = false, revision = 1) =>
        editPost({
          postId: rootId,
          revision,
          text,
          plain: text,
          definitions: [],
          images: [],
          isStaff,
          now: new Date(),
        });
      const author = { id: peer.participantId, role: "learner" } as const;
      const add = () =>
        createPost({
          id: randomUUID(),
          threadId,
          parentId: rootId,
          author,
          isAnonymous: false,
          text: "More",
          plain: "More",
          definitions: [],
          mentioned: [],
          images: [],
          now: new Date(),
        });
      await mark(mentor, threadId, "lock", true);
      expect([await edit("Second"), await add()]).toEqual(["closed", "gone"]);
      expect(await edit("Second", true)).toBe("edited");
      await mark(mentor, threadId, "lock", false);
      await deleteOwnPost(asker, rootId, true);
      // Nobody has replied: with its question the thread is gone for peers.
      expect([await edit("Third", false, 2), await add()]).toEqual(["closed", "gone"]);
      await deleteOwnPost(asker, rootId, false);
      await hide(mentor, rootId, "Because");
      expect([await edit("Third", true, 2), await add()]).toEqual(["closed", "gone"]);
      expect(await db().postRevision.count({ where: { postId: rootId } })).toBe(1);
    });

    it("of answers that are accepted at once one stands, whoever is told is told once, and taken back at once it is open", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const given = [await answer(peer, threadId), await answer(mentor, threadId)];
      const settle = (isOn: boolean) =>
        Promise.all(
          [...given, ...given, ...given].map((postId) => acceptAnswer(asker, postId, isOn)),
        );
      const state = () =>
        db().thread.findUniqueOrThrow({
          where: { id: threadId },
          select: { acceptedPostId: true, resolvedAt: true, waitingSince: true },
        });
      expect(new Set(await settle(true))).toEqual(new Set(["done"]));
      const settled = await state();
      expect(given).toContain(settled.acceptedPostId);
      expect([settled.resolvedAt === null, settled.waitingSince]).toEqual([false, null]);
      const told = await db().notification.groupBy({
        by: ["userId"],
        where: { threadId, kind: "accepted" },
        _count: true,
      });
      expect(told.map(({ _count }) => _count)).toEqual([1, 1]);
      expect((await settle(false)).filter((outcome) => outcome === "done")).toHaveLength(1);
      const reopened = await state();
      expect([reopened.acceptedPostId, reopened.resolvedAt]).toEqual([null, null]);
      expect(await brokenCounts(course.id)).toEqual([]);
    });

    it("of edits and locks that come at once either the edit is whole or there is none", async () => {
      const { course, asker, mentor } = await makeClass();
      for (let round = 0; round < 5; round += 1) {
        const { threadId, rootId } = await ask(mentor, course.slug, { text: "First" });
        const given = await answer(asker, threadId, { text: "First" });
        await Promise.all([
          mark(mentor, threadId, "lock", true),
          ...["Second", "Third"].map((text) => editOwnPost(asker, given, { text, revision: 1 })),
          voteFor(asker, rootId, true),
        ]);
        const { revision, revisions } = await db().post.findUniqueOrThrow({
          where: { id: given },
          select: { revision: true, revisions: { select: { text: true } } },
        });
        expect(revisions).toEqual(revision === 1 ? [] : [{ text: "First" }]);
        expect(await editOwnPost(asker, given, { text: "Late", revision })).toEqual({
          kind: "not-found",
        });
      }
      expect(await brokenCounts(course.id)).toEqual([]);
    });
  });
});

describe("edits", () => {
  forEachDatabase("migrated", () => {
    it("are counted for each person, generously, and cost no post", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug, { text: "Text 1" });
      const once = async (actor: Member, id: string, revision: number) =>
        (await editOwnPost(actor, id, { text: `Text ${String(revision + 1)}`, revision })).kind;
      for (let revision = 1; revision <= 60; revision += 1) {
        expect(await once(asker, rootId, revision)).toBe("edited");
      }
      expect(await once(asker, rootId, 61)).toBe("wait");
      expect(await editOwnPost(asker, rootId, { text: "Text 61", revision: 61 })).toEqual({
        kind: "unchanged",
      });
      expect((await reply(asker, threadId, written())).kind).toBe("replied");
      expect(await once(peer, await answer(peer, threadId), 1)).toBe("edited");
    });
  });
});

/** What a thread and its posts say, but for what the change itself sets. */
const standing = async (threadId: string) =>
  db().thread.findUniqueOrThrow({
    where: { id: threadId },
    select: {
      acceptedPostId: true,
      resolvedAt: true,
      replyCount: true,
      voteCount: true,
      meTooCount: true,
      waitingSince: true,
      posts: {
        orderBy: { number: "asc" },
        select: { text: true, revision: true, editedAt: true, voteCount: true },
      },
    },
  });
