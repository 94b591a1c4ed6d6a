import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getThread } from "@/lib/discussion/service/get-thread";
import { flagPost } from "@/lib/discussion/service/moderation/flag";
import { getBans, unban } from "@/lib/discussion/service/moderation/bans";
import {
  banAuthorOf,
  hide,
  keepPost,
  showAgain,
  split,
} from "@/lib/discussion/service/moderation/moderate-post";
import { mark, merge, move } from "@/lib/discussion/service/moderation/moderate-thread";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { follow, sayMeToo, voteFor } from "@/lib/discussion/service/react";
import { reply } from "@/lib/discussion/service/reply";
import { acceptAnswer } from "@/lib/discussion/service/settle-thread";
import { listFlagged } from "@/lib/discussion/store/moderation/flags";
import { VISITOR } from "@/lib/identity/actor";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { auditOf, signedIn } from "../support/course-people";
import { answer, ask, makeClass, see } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { brokenCounts } from "../support/thread-invariants";

const written = (parent?: string) => ({ id: randomUUID(), text: "More", anonymous: false, parent });
const newThread = (id: string = randomUUID()) => ({
  id,
  kind: "question" as const,
  title: "A question of its own",
});
const FIRST_PAGE = { order: "oldest", after: undefined } as const;

/** How often each person is told that something of hers was moderated. */
const toldTo = async ({ participantId }: Member) =>
  db().notification.count({ where: { userId: participantId, kind: "moderated" } });

const actionsIn = async (courseId: string) => (await auditOf(courseId)).map(({ action }) => action);

describe("moderation", () => {
  forEachDatabase("migrated", () => {
    it("is for the staff of the course and for nobody else", async () => {
      const { course, asker, peer, outsider } = await makeClass();
      const other = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      const reply = await answer(peer, threadId);
      for (const actor of [asker, peer, outsider, VISITOR, other.mentor, other.instructor]) {
        expect(await hide(actor, rootId, "Because")).toBe("not-found");
        expect(await showAgain(actor, rootId)).toBe("not-found");
        expect(await keepPost(actor, rootId, "")).toBe("not-found");
        expect(await split(actor, reply, newThread())).toBe("not-found");
        expect(await mark(actor, threadId, "lock", true)).toBe("not-found");
        expect((await merge(actor, threadId, threadId)).kind).toBe("not-found");
        const nowhere = { course: course.slug, question: null, choice: null };
        expect(await move(actor, threadId, nowhere)).toBe("not-found");
        expect(await banAuthorOf(actor, rootId, { reason: "Because", until: null })).toBe(
          "not-found",
        );
        expect(await getBans(actor, course.slug)).toBeNull();
      }
      expect(await actionsIn(course.id)).toEqual([]);
    });

    it("hides a post from peers, tells its author why, and shows it again", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const given = await answer(peer, threadId, { text: "Something unkind" });
      expect(await acceptAnswer(asker, given, true)).toBe("done");
      expect(await hide(mentor, given, "It is unkind")).toBe("done");
      expect(await hide(mentor, given, "Again")).toBe("unchanged");
      const seen = async (actor: Member) =>
        (await see(actor, threadId)).posts.find(({ id }) => id === given);
      expect(JSON.stringify(await see(asker, threadId))).not.toContain("Something unkind");
      expect((await seen(asker))?.standing).toEqual({ kind: "hidden", reason: null });
      expect((await seen(peer))?.standing).toEqual({ kind: "hidden", reason: "It is unkind" });
      expect((await see(asker, threadId)).state).toBe("waiting");
      expect(await toldTo(peer)).toBe(1);
      expect(await showAgain(mentor, given)).toBe("done");
      expect(await showAgain(mentor, given)).toBe("unchanged");
      expect((await seen(asker))?.standing).toEqual({ kind: "shown" });
      expect(await auditOf(course.id)).toMatchObject([
        { action: "post.hidden", actorId: mentor.participantId, details: { postId: given } },
        { action: "post.shown", actorId: mentor.participantId, details: { postId: given } },
      ]);
      expect(await brokenCounts(course.id)).toEqual([]);
    });

    it("locks and pins, once, and takes it back", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      for (const isOn of [true, true, false]) {
        expect(await mark(mentor, threadId, "lock", isOn)).toBe("done");
        expect(await mark(mentor, threadId, "pin", isOn)).toBe("done");
        const outcome = await reply(peer, threadId, written());
        expect(outcome.kind).toBe(isOn ? "closed" : "replied");
        expect((await see(peer, threadId)).isPinned).toBe(isOn);
      }
      expect(await actionsIn(course.id)).toEqual([
        "thread.locked",
        "thread.pinned",
        "thread.unlocked",
        "thread.unpinned",
      ]);
    });

    it("moves a thread to another course only for whoever is staff in both", async () => {
      const { course, asker, mentor } = await makeClass();
      const other = await makeClass();
      const both = await signedIn({
        name: "Berta Both",
        roles: { [course.id]: "mentor", [other.course.id]: "mentor" },
      });
      const { threadId } = await ask(asker, course.slug);
      const there = { course: other.course.slug, question: null, choice: null };
      expect(await move(mentor, threadId, there)).toBe("no-such-course");
      expect(await move(both, threadId, { ...there, question: "no-such-question" })).toBe(
        "no-such-choice",
      );
      expect(await move(both, threadId, there)).toBe("done");
      expect((await getThread(asker, threadId, FIRST_PAGE)).kind).toBe("not-found");
      expect((await see(other.peer, threadId)).course.slug).toBe(other.course.slug);
      expect(await auditOf(course.id)).toMatchObject([
        { action: "thread.moved", details: { threadId, toCourseId: other.course.id } },
      ]);
    });

    it("makes a branch a thread of its own, whose posts keep their addresses", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const before = await answer(mentor, threadId);
      const aside = await answer(peer, threadId, { text: "Another thing", parent: before });
      const kept = await answer(asker, threadId, { parent: before });
      const below = await answer(mentor, threadId, { parent: aside });
      const deep = await answer(peer, threadId, { parent: below });
      await acceptAnswer(asker, below, true);
      await voteFor(asker, aside, true);
      await follow(asker, threadId, false);
      const id = randomUUID();
      expect(await split(mentor, aside, newThread(id))).toBe("done");
      expect(await split(mentor, aside, newThread())).toBe("unchanged");
      expect(await brokenCounts(course.id)).toEqual([]);
      const page = await see(peer, id);
      expect(page.root.id).toBe(aside);
      expect(page.isMine).toBe(true);
      expect(page.branches[0]?.post.id).toBe(below);
      expect(page.branches[0]?.replies[0]?.post.id).toBe(deep);
      expect(page.root.voteCount).toBe(1);
      const old = await see(asker, threadId);
      expect(old.branches[0]?.replies.map(({ post }) => post.id)).toEqual([kept]);
      expect(old.acceptedId).toBeNull();
      const followers = await db().subscription.findMany({
        where: { threadId: id },
        select: { userId: true, isMuted: true },
      });
      expect(
        new Set(followers.map(({ userId, isMuted }) => `${userId} ${String(isMuted)}`)),
      ).toEqual(
        new Set([
          `${asker.participantId} true`,
          `${peer.participantId} false`,
          `${mentor.participantId} false`,
        ]),
      );
      expect(await toldTo(peer)).toBe(1);
      expect(await auditOf(course.id)).toMatchObject([
        { action: "thread.split", details: { threadId, postId: aside, intoId: id } },
      ]);
    });

    it("brings one thread under another, with followers, reactions and addresses of both", async () => {
      const { course, asker, peer, mentor, instructor } = await makeClass();
      const into = await ask(asker, course.slug, { title: "The one that stays" });
      const first = await answer(mentor, into.threadId);
      const from = await ask(peer, course.slug, { title: "The same once more" });
      const own = await answer(instructor, from.threadId);
      const below = await answer(peer, from.threadId, { parent: own });
      await sayMeToo(mentor, from.threadId, true);
      await sayMeToo(mentor, into.threadId, true);
      await sayMeToo(instructor, from.threadId, true);
      await sayMeToo(asker, from.threadId, true);
      await follow(instructor, into.threadId, false);
      await acceptAnswer(peer, own, true);
      expect(await merge(mentor, from.threadId, into.threadId)).toEqual({
        kind: "merged",
        intoId: into.threadId,
      });
      expect(await brokenCounts(course.id)).toEqual([]);
      const page = await see(peer, into.threadId);
      expect(page.branches.map(({ post }) => post.id)).toEqual([first, from.rootId]);
      expect(page.branches[1]?.replies[0]?.post.id).toBe(own);
      expect(page.branches[1]?.replies[0]?.replies[0]?.post.id).toBe(below);
      expect(page.replyCount).toBe(4);
      expect(await auditOf(course.id)).toEqual([
        {
          action: "thread.merged",
          actorId: mentor.participantId,
          subjectId: null,
          details: { threadId: from.threadId, intoId: into.threadId },
        },
      ]);
      // The asker of the thread that stays does not ask it too.
      expect(page.meTooCount).toBe(2);
      expect(await getThread(asker, from.threadId, FIRST_PAGE)).toEqual({
        kind: "merged",
        threadId: into.threadId,
      });
      const muted = await db().subscription.findMany({
        where: { threadId: into.threadId, isMuted: true },
        select: { userId: true },
      });
      expect(muted).toEqual([{ userId: instructor.participantId }]);
      expect(await db().subscription.count({ where: { threadId: into.threadId } })).toBe(4);
      expect(await toldTo(peer)).toBe(1);
      expect((await answer(asker, into.threadId, { parent: own })).length).toBe(36);
      expect(await brokenCounts(course.id)).toEqual([]);
    });

    it("leads from every address of a chain of merges to where the posts are, and never in a circle", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const other = await makeClass();
      const a = await ask(asker, course.slug, { title: "The first of three" });
      const b = await ask(peer, course.slug, { title: "The second of three" });
      const c = await ask(asker, course.slug, { title: "The third of three" });
      const strange = await ask(other.asker, other.course.slug);
      expect((await merge(mentor, a.threadId, a.threadId)).kind).toBe("itself");
      expect((await merge(mentor, a.threadId, strange.threadId)).kind).toBe("no-target");
      expect((await merge(mentor, a.threadId, randomUUID())).kind).toBe("no-target");
      expect((await merge(mentor, a.threadId, b.threadId)).kind).toBe("merged");
      expect((await merge(mentor, b.threadId, c.threadId)).kind).toBe("merged");
      expect((await merge(mentor, c.threadId, a.threadId)).kind).toBe("no-target");
      expect((await merge(mentor, a.threadId, c.threadId)).kind).toBe("not-found");
      for (const { threadId } of [a, b]) {
        expect(await getThread(asker, threadId, FIRST_PAGE)).toEqual({
          kind: "merged",
          threadId: c.threadId,
        });
      }
      expect((await reply(asker, a.threadId, written())).kind).toBe("closed");
      expect((await see(asker, c.threadId)).replyCount).toBe(2);
      expect(await brokenCounts(course.id)).toEqual([]);
    });

    it("waits for what a learner still asks, and neither for nor by what is deleted or hidden", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const into = await ask(asker, course.slug, { title: "The one that stays" });
      const from = await ask(peer, course.slug, { title: "The one that goes" });
      await answer(mentor, into.threadId);
      const waits = async () => (await see(mentor, into.threadId)).state === "waiting";
      expect(await waits()).toBe(false);
      const [deleted, hidden] = [
        await answer(asker, from.threadId, { parent: from.rootId }),
        await answer(peer, from.threadId),
      ];
      await answer(mentor, from.threadId);
      // Later than all that staff wrote, but of no learner's that stands.
      await db().post.updateMany({
        where: { id: { in: [deleted, hidden] } },
        data: { createdAt: new Date(Date.now() + 60_000) },
      });
      await deleteOwnPost(asker, deleted, true);
      await hide(mentor, hidden, "Because");
      expect((await merge(mentor, from.threadId, into.threadId)).kind).toBe("merged");
      expect(await waits()).toBe(false);
      await showAgain(mentor, hidden);
      expect(await waits()).toBe(true);
      await hide(mentor, hidden, "Because");
      expect(await waits()).toBe(false);
      await deleteOwnPost(asker, deleted, false);
      expect(await waits()).toBe(true);
      await deleteOwnPost(asker, deleted, true);
      expect(await waits()).toBe(false);
      expect(await brokenCounts(course.id)).toEqual([]);
    });

    it("waits again where the only answer of the staff was deleted before a merge", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const into = await ask(asker, course.slug, { title: "The one that stays" });
      const from = await ask(peer, course.slug, { title: "The one that goes" });
      await deleteOwnPost(mentor, await answer(mentor, into.threadId), true);
      await deleteOwnPost(mentor, await answer(mentor, from.threadId), true);
      await merge(mentor, from.threadId, into.threadId);
      const thread = await db().thread.findUniqueOrThrow({ where: { id: into.threadId } });
      expect(thread.answeredAt).toBeNull();
      expect(thread.waitingSince).not.toBeNull();
    });

    it("keeps every count right whatever merges, splits, replies and votes come at once", async () => {
      const { course, asker, peer, mentor, instructor } = await makeClass();
      const threads = await Promise.all(
        [1, 2, 3, 4].map((n) =>
          ask(n % 2 === 0 ? asker : peer, course.slug, { title: `One of several: ${String(n)}` }),
        ),
      );
      const replies: string[] = [];
      for (const { threadId } of threads) {
        const top = await answer(mentor, threadId);
        replies.push(top, await answer(instructor, threadId, { parent: top }));
      }
      const [one, two, three, four] = threads.map(({ threadId }) => threadId);
      if (one === undefined || two === undefined || three === undefined || four === undefined) {
        throw new Error("There are four");
      }
      const outcomes = await Promise.all([
        merge(mentor, one, two),
        merge(instructor, two, one),
        merge(mentor, three, four),
        merge(instructor, three, two),
        ...replies.map((id) => split(mentor, id, newThread())),
        ...[one, two, three, four].map((id) => reply(mentor, id, written())),
        ...replies.map((parent, n) =>
          reply(instructor, [one, two, three, four][n >> 1] ?? one, written(parent)),
        ),
        ...threads.map(({ rootId }) => voteFor(mentor, rootId, true)),
        ...replies.map((id) => voteFor(asker, id, true)),
        ...[one, two, three, four].map((id) => sayMeToo(mentor, id, true)),
        ...replies.map((id, n) => acceptAnswer(n < 2 || (n > 3 && n < 6) ? peer : asker, id, true)),
      ]);
      expect(await brokenCounts(course.id)).toEqual([]);
      const merged = outcomes
        .slice(0, 4)
        .filter(
          (outcome) => typeof outcome === "object" && outcome !== null && outcome.kind === "merged",
        );
      expect(merged.length).toBeGreaterThan(0);
      expect(
        await db().thread.count({ where: { courseId: course.id, mergedIntoId: { not: null } } }),
      ).toBe(merged.length);
    }, 60_000);

    it("takes a flag of anybody once, and keeps from all who flagged", async () => {
      const { course, asker, peer, mentor, outsider } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      const form = { reason: "unkind" as const, words: "It laughs at somebody." };
      expect((await flagPost(asker, rootId, form)).kind).toBe("not-found");
      expect((await flagPost(outsider, rootId, form)).kind).toBe("not-found");
      expect((await flagPost(peer, rootId, form)).kind).toBe("flagged");
      expect((await flagPost(peer, rootId, form)).kind).toBe("again");
      const flagged = await listFlagged(course.id, 10);
      expect(flagged).toMatchObject([{ postId: rootId, threadId, flags: [form] }]);
      expect(JSON.stringify(flagged)).not.toContain(peer.participantId);
      for (const actor of [asker, peer]) {
        expect(JSON.stringify(await see(actor, threadId))).not.toContain("laughs");
      }
      expect(await keepPost(mentor, rootId, "It is a joke among friends")).toBe("done");
      expect(await keepPost(mentor, rootId, "")).toBe("unchanged");
      expect(await listFlagged(course.id, 10)).toEqual([]);
      expect((await flagPost(peer, rootId, form)).kind).toBe("again");
      const given = await answer(peer, threadId);
      expect((await flagPost(asker, given, form)).kind).toBe("flagged");
      expect(await hide(mentor, given, "Unkind")).toBe("done");
      expect(await listFlagged(course.id, 10)).toEqual([]);
      expect(await actionsIn(course.id)).toEqual(["flag.settled", "post.hidden"]);
    });

    it("bans a writer until a day, and never one of the staff", async () => {
      const { course, asker, peer, mentor, instructor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const unkind = await answer(peer, threadId);
      const ofStaff = await answer(mentor, threadId);
      const form = { reason: "Unkind three times", until: new Date("2100-01-01T23:59:59Z") };
      expect(await banAuthorOf(mentor, unkind, form)).toBe("not-found");
      expect(await banAuthorOf(instructor, ofStaff, form)).toBe("staff");
      expect(await banAuthorOf(instructor, unkind, form)).toBe("banned");
      const refused = await reply(peer, threadId, written());
      expect(refused).toMatchObject({ kind: "refused" });
      expect(JSON.stringify(refused)).toContain("Unkind three times");
      expect((await reply(asker, threadId, written())).kind).toBe("replied");
      const bans = await getBans(instructor, course.slug);
      expect(bans?.bans).toMatchObject([{ name: peer.name, postId: unkind }]);
      const id = bans?.bans[0]?.id ?? "";
      expect(await unban(mentor, course.slug, id)).toBe("not-found");
      expect(await unban(instructor, course.slug, id)).toBe("done");
      expect((await reply(peer, threadId, written())).kind).toBe("replied");
      expect(await auditOf(course.id)).toMatchObject([
        { action: "writer.banned", subjectId: peer.participantId },
        { action: "writer.unbanned", subjectId: peer.participantId },
      ]);
    });

    it("bans whoever wrote an anonymous post without telling anybody who that is", async () => {
      const { course, asker, peer, instructor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const named = await answer(peer, threadId);
      const hidden = await answer(peer, threadId, { isAnonymous: true });
      await banAuthorOf(instructor, named, { reason: "By name", until: null });
      const before = await getBans(instructor, course.slug);
      await banAuthorOf(instructor, hidden, { reason: "Without one", until: null });
      const after = await getBans(instructor, course.slug);
      expect(after?.bans.filter(({ name }) => name !== null)).toEqual(before?.bans);
      const anonymous = after?.bans.find(({ name }) => name === null);
      expect(anonymous).toMatchObject({ postId: hidden, reason: "Without one" });
      expect(JSON.stringify(anonymous)).not.toContain(peer.participantId);
      const lines = await auditOf(course.id);
      expect(lines.at(-1)).toMatchObject({ action: "writer.banned", subjectId: null });
      await unban(instructor, course.slug, before?.bans[0]?.id ?? "");
      expect((await reply(peer, threadId, written())).kind).toBe("refused");
      await unban(instructor, course.slug, anonymous?.id ?? "");
      expect((await reply(peer, threadId, written())).kind).toBe("replied");
    });
  });
});
