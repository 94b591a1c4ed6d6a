import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { getDiscussion } from "@/lib/discussion/service/get-discussion";
import { readDiscussionQuery } from "@/lib/discussion/discussion-query";
import { getBranch, getThread } from "@/lib/discussion/service/get-thread";
import { getHistory } from "@/lib/discussion/service/get-history";
import { editOwnPost } from "@/lib/discussion/service/edit-post";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { endorse, sayMeToo, voteFor } from "@/lib/discussion/service/react";
import { reply } from "@/lib/discussion/service/reply";
import { revealPostAuthor } from "@/lib/discussion/service/reveal-author";
import { acceptAnswer, resolveThread } from "@/lib/discussion/service/settle-thread";
import { auditOf, signedIn } from "../support/course-people";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { tracesOf } from "../support/traces-of";

const all = readDiscussionQuery({ show: "", order: "", question: "", choice: "", after: "" });
const order = "oldest";
const FIRST_PAGE = { order, after: undefined } as const;

describe("a thread", () => {
  forEachDatabase("migrated", () => {
    it("is there for the course and for nobody else", async () => {
      const { course, asker, peer, mentor, outsider } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      for (const actor of [asker, peer, mentor]) {
        expect((await see(actor, threadId)).title).toBe("How is that not easier?");
        expect((await getDiscussion(actor, course.slug, all))?.threads).toHaveLength(1);
      }
      for (const actor of [outsider, VISITOR]) {
        expect(await getThread(actor, threadId, FIRST_PAGE)).toEqual({ kind: "not-found" });
        expect(await getBranch(actor, rootId, FIRST_PAGE)).toEqual({ kind: "not-found" });
        expect(await getDiscussion(actor, course.slug, all)).toBeNull();
        expect(await getHistory(actor, rootId)).toBeNull();
      }
      const form = { id: randomUUID(), text: "Me too", anonymous: false };
      expect(await reply(outsider, threadId, form)).toEqual({ kind: "not-found" });
      expect(await voteFor(outsider, rootId, true)).toBeNull();
    });

    it("keeps each reply below what it answers, and numbers them as they come", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const first = await answer(mentor, threadId);
      const second = await answer(peer, threadId);
      const below = await answer(asker, threadId, { parent: first });
      const page = await see(peer, threadId);
      expect(page.branches.map(({ post }) => post.id)).toEqual([first, second]);
      expect(page.branches[0]?.replies.map(({ post }) => post.id)).toEqual([below]);
      expect(page.branches[0]?.replies[0]?.post.number).toBe(4);
      expect((await see(peer, threadId, "newest")).branches[0]?.post.id).toBe(second);
    });

    it("takes a form that arrives twice once, however close", async () => {
      const { course, asker, peer } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const form = { id: randomUUID(), text: "The same", anonymous: false };
      const outcomes = await Promise.all([1, 2, 3].map(() => reply(peer, threadId, form)));
      expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["replied"]));
      expect((await see(peer, threadId)).replyCount).toBe(1);
    });

    it("gives replies that come at once numbers of their own", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      await Promise.all(Array.from({ length: 12 }, () => answer(mentor, threadId)));
      const numbers = await db().post.findMany({
        where: { threadId },
        orderBy: { number: "asc" },
        select: { number: true },
      });
      expect(numbers.map(({ number }) => number)).toEqual(
        Array.from({ length: 13 }, (_, i) => i + 1),
      );
    });

    it("shows a page of a long branch and leads on to the rest, without losing a post", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const replies: string[] = [];
      for (let i = 0; i < 23; i += 1) replies.push(await answer(mentor, threadId));
      for (const order of ["oldest", "newest", "votes"] as const) {
        const seen: string[] = [];
        let after: string | undefined;
        do {
          const outcome = await getThread(asker, threadId, { order, after });
          if (outcome.kind !== "page") throw new Error(outcome.kind);
          seen.push(...outcome.page.branches.map(({ post }) => post.id));
          after = outcome.page.next ?? undefined;
        } while (after !== undefined);
        expect(seen).toEqual(order === "newest" ? replies.toReversed() : replies);
      }
    });

    it("ends a deep branch with the way to its rest, and opens there at the post", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const chain: string[] = [];
      for (let depth = 0; depth < 8; depth += 1) {
        const parent = chain.at(-1);
        chain.push(await answer(mentor, threadId, parent === undefined ? {} : { parent }));
      }
      const page = await see(asker, threadId);
      const third = page.branches[0]?.replies[0]?.replies[0];
      expect(third?.post.id).toBe(chain[2]);
      expect(third?.replies).toEqual([]);
      expect(third?.more).toBe(1);
      const deep = await getBranch(asker, chain[4] ?? "", FIRST_PAGE);
      expect(deep).toMatchObject({
        kind: "page",
        page: { root: { id: chain[4] }, parent: { id: chain[3] } },
      });
      if (deep.kind === "page") expect(deep.page.branches[0]?.post.id).toBe(chain[5]);
    });

    it("waits for staff until they answer, and again when a learner goes on", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const state = async () => (await see(asker, threadId)).state;
      expect(await state()).toBe("waiting");
      await answer(peer, threadId);
      expect(await state()).toBe("waiting");
      const given = await answer(mentor, threadId);
      expect(await state()).toBe("open");
      await answer(asker, threadId);
      expect(await state()).toBe("waiting");
      expect(await acceptAnswer(peer, given, true)).toBe("not-found");
      expect(await acceptAnswer(asker, given, true)).toBe("done");
      expect(await state()).toBe("answered");
      expect((await see(peer, threadId)).accepted?.id).toBe(given);
      expect(await acceptAnswer(asker, given, false)).toBe("done");
      expect(await state()).toBe("waiting");
      expect(await resolveThread(peer, threadId, true)).toBe("not-found");
      expect(await resolveThread(mentor, threadId, true)).toBe("done");
      expect(await state()).toBe("resolved");
      expect(await resolveThread(asker, threadId, false)).toBe("done");
      expect(await state()).toBe("waiting");
    });

    it("counts votes, endorsements and me-toos right when they come at once, and once a person", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      const given = await answer(mentor, threadId);
      const crowd = await Promise.all(
        Array.from({ length: 10 }, () => signedIn({ roles: { [course.id]: "learner" } })),
      );
      await Promise.all(
        crowd.flatMap((one, index) => [
          voteFor(one, given, true),
          voteFor(one, given, true),
          sayMeToo(one, threadId, true),
          ...(index < 4 ? [voteFor(one, rootId, true), voteFor(one, rootId, false)] : []),
        ]),
      );
      const votes = await db().vote.count({ where: { postId: rootId } });
      const page = await see(crowd[0] ?? asker, threadId);
      expect(page.branches[0]?.post).toMatchObject({ voteCount: 10, isVoted: true });
      expect(page.root.voteCount).toBe(votes);
      expect(page.meTooCount).toBe(10);
      expect(await voteFor(mentor, given, true)).toBeNull();
      expect(await endorse(asker, given, true)).toBeNull();
      expect(await endorse(mentor, given, true)).toBe(1);
      expect(await endorse(mentor, given, false)).toBe(0);
    });

    it("shows the loser of two edits both texts and loses neither", async () => {
      const { course, asker, peer } = await makeClass();
      const { rootId } = await ask(asker, course.slug, { text: "First" });
      const edits = await Promise.all(
        ["Second", "Third"].map((text) => editOwnPost(asker, rootId, { text, revision: 1 })),
      );
      expect(edits.map(({ kind }) => kind).sort()).toEqual(["conflict", "edited"]);
      const stored = await db().post.findUniqueOrThrow({ where: { id: rootId } });
      const lost = edits.find(({ kind }) => kind === "conflict");
      expect(lost).toMatchObject({ stored: { text: stored.text, revision: 2 } });
      expect(await editOwnPost(peer, rootId, { text: "Mine", revision: 2 })).toEqual({
        kind: "not-found",
      });
      const history = await getHistory(peer, rootId);
      expect(history?.edits).toHaveLength(1);
      expect(history?.edits[0]?.changes).toContainEqual({ kind: "removed", text: "First" });
    });

    it("keeps the tree whole when a post is deleted, and shows nobody its text", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const given = await answer(peer, threadId, { text: "A secret slip" });
      const below = await answer(mentor, threadId, { parent: given });
      expect(await deleteOwnPost(asker, given, true)).toBe("not-found");
      expect(await deleteOwnPost(peer, given, true)).toBe("done");
      const page = await see(asker, threadId);
      expect(page.branches[0]?.post.standing).toEqual({ kind: "deleted" });
      expect(page.branches[0]?.replies[0]?.post.id).toBe(below);
      expect(JSON.stringify(page)).not.toContain("secret slip");
      expect(await getHistory(asker, given)).toBeNull();
      expect(await deleteOwnPost(peer, given, false)).toBe("done");
      expect(JSON.stringify(await see(asker, threadId))).toContain("secret slip");
    });

    it("names nobody who hid her name, but to staff who ask, which is written down", async () => {
      const { course, peer, mentor } = await makeClass();
      const asker = await signedIn({
        name: "Quirina Zyzzogeton",
        roles: { [course.id]: "learner" },
      });
      const { threadId, rootId } = await ask(asker, course.slug, { isAnonymous: true });
      await answer(asker, threadId, { isAnonymous: true });
      for (const actor of [peer, mentor]) {
        const seen = JSON.stringify([
          await see(actor, threadId),
          await getDiscussion(actor, course.slug, all),
          await getHistory(actor, rootId),
        ]);
        expect(tracesOf({ ...asker, id: asker.participantId }, seen)).toEqual([]);
        expect((await see(actor, threadId)).branches[0]?.post.isAsker).toBe(true);
      }
      expect(await revealPostAuthor(peer, rootId)).toBeNull();
      expect(await auditOf(course.id)).toEqual([]);
      expect(await revealPostAuthor(mentor, rootId)).toEqual({
        name: asker.name,
        email: asker.email,
      });
      expect(await auditOf(course.id)).toMatchObject([
        { action: "author.revealed", actorId: mentor.participantId },
      ]);
    });

    it("lets staff speak by their names alone", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      await answer(mentor, threadId, { isAnonymous: true });
      expect((await see(asker, threadId)).branches[0]?.post.author).toEqual({
        kind: "named",
        name: "Hana Mentor",
        role: "mentor",
      });
    });

    it("slows newcomers down, who may go on when their posts have stood", async () => {
      const { course, asker, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const once = async (actor: typeof asker) =>
        (await reply(actor, threadId, { id: randomUUID(), text: "Again", anonymous: false })).kind;
      const atOnce = await Promise.all(Array.from({ length: 8 }, () => once(asker)));
      expect(atOnce.filter((kind) => kind === "replied")).toHaveLength(4);
      expect(atOnce.filter((kind) => kind === "wait")).toHaveLength(4);
      expect(await once(asker)).toBe("replied");
      const staff = await Promise.all(Array.from({ length: 8 }, () => once(mentor)));
      expect(new Set(staff)).toEqual(new Set(["replied"]));
    });
  });
});
