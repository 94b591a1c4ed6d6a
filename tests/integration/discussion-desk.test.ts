import { describe, expect, it } from "vitest";
import { readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { readQueueCursor } from "@/lib/discussion/desk/queue-cursor";
import { answerFromDesk, nextWaiting } from "@/lib/discussion/service/desk/answer-from-desk";
import { claim, release } from "@/lib/discussion/service/desk/claim";
import { getDesk } from "@/lib/discussion/service/desk/get-desk";
import { deleteOwnPost } from "@/lib/discussion/service/delete-post";
import { resolveThread } from "@/lib/discussion/service/settle-thread";
import { VISITOR } from "@/lib/identity/actor";
import type { Member } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { randomUUID } from "node:crypto";
import { answer, ask, makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { makeWaiting, sql } from "../support/waiting-threads";

const NOW = new Date("2026-11-20T12:00:00Z");
const at = (minutes: number) => ({ now: () => new Date(NOW.getTime() + minutes * 60_000) });

const query = (asked: Partial<Record<"show" | "about" | "after" | "thread", string>> = {}) =>
  readDeskQuery({ show: "", about: "", after: "", thread: "", sent: "", ...asked });

async function desk(actor: Member, slug: string, asked = query(), clock = at(0)) {
  const found = await getDesk(actor, slug, asked, clock);
  if (found === null) throw new Error("There is no desk");
  return found;
}

const titles = ({ entries }: Awaited<ReturnType<typeof desk>>) => entries.map(({ title }) => title);

const written = () => ({ id: randomUUID(), text: "Because it is a share.", anonymous: false });

describe("the desk", () => {
  forEachDatabase("migrated", () => {
    it("is there for the staff of its course and for nobody else", async () => {
      const { course, asker, mentor, instructor, outsider } = await makeClass();
      const elsewhere = await makeClass();
      for (const actor of [mentor, instructor]) {
        expect(await getDesk(actor, course.slug, query())).not.toBeNull();
      }
      for (const actor of [asker, outsider, VISITOR, elsewhere.mentor]) {
        expect(await getDesk(actor, course.slug, query())).toBeNull();
      }
      const { threadId } = await ask(elsewhere.asker, elsewhere.course.slug);
      const found = await desk(mentor, course.slug, query({ thread: threadId }));
      expect(found.pane).toBeNull();
    });

    it("says how many wait and how long the oldest has, and lists them oldest first", async () => {
      const { course, asker, mentor } = await makeClass();
      await makeWaiting(course.id, asker.participantId, 7, at(-294).now());
      const found = await desk(mentor, course.slug);
      expect(found.heading).toBe("Seven threads wait. The oldest has waited five hours.");
      expect(titles(found)).toEqual(
        [1, 2, 3, 4, 5, 6, 7].map((n) => `Question number ${String(n)}`),
      );
      expect(found.counts).toEqual({
        waiting: 7,
        unanswered: 7,
        mine: 0,
        flagged: 0,
        answered: 0,
      });
      expect(found.pane?.title).toBe("Question number 1");
      expect(found.nextId).toBe(found.entries[1]?.id);
    });

    it("leads through a long queue page by page, each thread once", async () => {
      const { course, asker, mentor } = await makeClass();
      const ids = await makeWaiting(course.id, asker.participantId, 71, NOW);
      // Some have waited equally long, also across the end of a page.
      await sql`UPDATE thread SET waiting_since = ${at(-45).now().toISOString()}::timestamptz
        WHERE course_id = ${course.id}::uuid
          AND waiting_since BETWEEN ${at(-45).now().toISOString()}::timestamptz
          AND ${at(-38).now().toISOString()}::timestamptz`;
      const seen: string[] = [];
      let after: string | null = "";
      while (after !== null) {
        const page = await desk(mentor, course.slug, query({ after }));
        expect(page.entries.length).toBeLessThanOrEqual(30);
        seen.push(...page.entries.map(({ id }) => id));
        after = page.next;
      }
      expect(seen).toHaveLength(71);
      expect(new Set(seen)).toEqual(new Set(ids));
    });

    it("shows who waits for what in its tabs", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const bare = await ask(asker, course.slug, { title: "Nobody has said a word" });
      const helped = await ask(asker, course.slug, { title: "A peer has tried it" });
      const done = await ask(asker, course.slug, { title: "A mentor has answered" });
      const over = await ask(peer, course.slug, { title: "This one is resolved" });
      await ask(peer, course.slug, { title: "Only a discussion", kind: "discussion" });
      await answer(peer, helped.threadId);
      await answer(mentor, done.threadId);
      await resolveThread(mentor, over.threadId, true);
      await claim(mentor, helped.threadId);
      const now = { now: () => new Date() };
      const tab = async (show: string) =>
        titles(await desk(mentor, course.slug, query({ show }), now));
      const { counts } = await desk(mentor, course.slug, query(), now);
      expect(counts).toEqual({ waiting: 2, unanswered: 1, mine: 1, flagged: 0, answered: 1 });
      expect(await tab("waiting")).toEqual(["Nobody has said a word", "A peer has tried it"]);
      expect(await tab("unanswered")).toEqual(["Nobody has said a word"]);
      expect(await tab("mine")).toEqual(["A peer has tried it"]);
      expect(await tab("answered")).toEqual(["A mentor has answered"]);
      await deleteOwnPost(asker, bare.rootId, true);
      expect(await tab("waiting")).toEqual(["A peer has tried it"]);
    });

    it("takes what a learner adds for what is to be answered, once staff have answered", async () => {
      const { course, asker, peer, mentor } = await makeClass();
      const { threadId, rootId } = await ask(asker, course.slug);
      await answer(peer, threadId);
      const pane = async () => (await desk(mentor, course.slug, query({ thread: threadId }))).pane;
      expect((await pane())?.target.id).toBe(rootId);
      const given = await answer(mentor, threadId);
      const added = await answer(asker, threadId, { parent: given, text: "And at 0.8?" });
      expect((await pane())?.target.id).toBe(added);
      expect((await pane())?.latest.map(({ id }) => id).at(-1)).toBe(added);
    });

    it("leaves an anonymous author anonymous", async () => {
      const { course, asker, mentor } = await makeClass();
      await ask(asker, course.slug, { isAnonymous: true });
      const found = await desk(mentor, course.slug);
      expect(found.pane?.author).toEqual({ kind: "anonymous", isMine: false });
      expect(JSON.stringify(found)).not.toContain(asker.name);
      expect(JSON.stringify(found)).not.toContain(asker.participantId);
    });

    it("gives a thread to one of two who claim it at once, and tells the other who has it", async () => {
      const { course, asker, mentor, instructor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      const outcomes = await Promise.all([
        claim(mentor, threadId, at(0)),
        claim(instructor, threadId, at(0)),
      ]);
      const kinds = outcomes.map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual(["claimed", "taken"]);
      const winner = kinds[0] === "claimed" ? mentor : instructor;
      expect(outcomes).toContainEqual({ kind: "taken", name: winner.name });
      expect(await claim(winner, threadId, at(1))).toEqual({ kind: "claimed" });
    });

    it("lets a claim run out after half an hour, and at the answer", async () => {
      const { course, asker, mentor, instructor } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      expect(await claim(mentor, threadId, at(0))).toEqual({ kind: "claimed" });
      expect((await claim(instructor, threadId, at(29))).kind).toBe("taken");
      expect((await desk(instructor, course.slug, query(), at(29))).entries[0]?.claim).toEqual({
        kind: "other",
        name: mentor.name,
      });
      expect((await desk(instructor, course.slug, query(), at(31))).entries[0]?.claim).toBeNull();
      expect(await claim(instructor, threadId, at(31))).toEqual({ kind: "claimed" });
      expect(await release(mentor, threadId)).toBe("done");
      expect((await claim(mentor, threadId, at(32))).kind).toBe("taken");
      expect(await release(instructor, threadId)).toBe("done");
      expect(await claim(mentor, threadId, at(33))).toEqual({ kind: "claimed" });
      await answer(mentor, threadId);
      await answer(asker, threadId);
      expect(await claim(instructor, threadId, at(34))).toEqual({ kind: "claimed" });
    });

    it("gives no claim to learners, nor on what waits for nobody", async () => {
      const { course, asker, peer, mentor, outsider } = await makeClass();
      const { threadId } = await ask(asker, course.slug);
      for (const actor of [peer, outsider, VISITOR]) {
        expect(await claim(actor, threadId)).toEqual({ kind: "not-found" });
        expect(await release(actor, threadId)).toBe("not-found");
      }
      await answer(mentor, threadId);
      expect(await claim(mentor, threadId)).toEqual({ kind: "not-found" });
    });

    it("goes from an answer to the next thread that nobody else is at, and round", async () => {
      const { course, asker, mentor, instructor } = await makeClass();
      const [first, second, third] = await makeWaiting(course.id, asker.participantId, 3, NOW);
      if (first === undefined || second === undefined || third === undefined) throw new Error();
      await claim(instructor, second, at(0));
      const cursor = async (thread: string) =>
        readQueueCursor((await desk(mentor, course.slug, query({ thread }))).pane?.cursor ?? "");
      const next = async (from: string) =>
        nextWaiting(mentor, course.slug, query(), await cursor(from), at(1));
      const atFirst = await cursor(first);
      expect((await answerFromDesk(mentor, first, written(), true, at(1))).kind).toBe("replied");
      expect(await nextWaiting(mentor, course.slug, query(), atFirst, at(1))).toBe(third);
      expect(await next(third)).toBeNull();
      const { resolvedAt } = await db().thread.findUniqueOrThrow({
        where: { id: first },
        select: { resolvedAt: true },
      });
      expect(resolvedAt).not.toBeNull();
      expect(await nextWaiting(asker, course.slug, query(), atFirst, at(1))).toBeNull();
    });

    it("counts how fast first answers came from the times of the threads", async () => {
      const { course, asker, mentor } = await makeClass();
      const ids = await makeWaiting(course.id, asker.participantId, 5, at(-3 * 1440).now());
      const hours = [1, 3, 30, 50];
      for (const [index, count] of hours.entries()) {
        await sql`UPDATE thread SET answered_at = created_at + ${count}::int * interval '1 hour'
          WHERE id = ${ids[index] ?? ""}::uuid`;
      }
      // Younger than a day and unanswered: not yet decided. Older than thirty days: not counted.
      await ask(asker, course.slug);
      await sql`UPDATE thread SET created_at = ${at(-60).now().toISOString()}::timestamptz
        WHERE course_id = ${course.id}::uuid AND title = 'How is that not easier?'`;
      const { figures } = await desk(mentor, course.slug);
      expect(figures).toEqual({
        asked: 6,
        medianSeconds: (3 + 30) * 1800,
        answered: 4,
        withinDay: 2,
        decided: 5,
        isOfNewest: false,
      });
      const later = await desk(mentor, course.slug, query(), at(31 * 1440));
      expect(later.figures.answered).toBe(0);
      expect(later.figures.medianSeconds).toBeNull();
    });

    it("narrows to a question or a choice, and offers those that wait", async () => {
      const { course, asker, mentor } = await makeClass();
      const ids = await makeWaiting(course.id, asker.participantId, 3, NOW);
      await sql`UPDATE thread SET question_id = 'two-groups', choice_key = CASE
          WHEN id = ${ids[0] ?? ""}::uuid THEN 'c' END
        WHERE id IN (${ids[0] ?? ""}::uuid, ${ids[1] ?? ""}::uuid)`;
      const about = async (text: string) =>
        titles(await desk(mentor, course.slug, query({ about: text })));
      expect(await about("two-groups")).toEqual(["Question number 1", "Question number 2"]);
      expect(await about("two-groups.c")).toEqual(["Question number 1"]);
      expect(await about("two-groups.d")).toEqual([]);
      expect((await desk(mentor, course.slug)).choices).toEqual([
        { value: "two-groups", words: "two-groups (2)" },
        { value: "two-groups.c", words: "two-groups, choice C (1)" },
      ]);
    });

    it("finds what waits among 30,000 threads by the index of what waits", async () => {
      const { course, asker, mentor } = await makeClass();
      await makeWaiting(course.id, asker.participantId, 30_000, NOW);
      await sql`UPDATE thread SET waiting_since = NULL, answered_at = created_at
        WHERE course_id = ${course.id}::uuid AND title NOT LIKE '%00'`;
      await sql`ANALYZE thread`;
      await sql`ANALYZE post`;
      const plan = await sql`
        EXPLAIN SELECT t.id FROM thread t JOIN post f ON f.thread_id = t.id AND f.number = 1
        WHERE t.course_id = ${course.id}::uuid
          AND t.waiting_since IS NOT NULL AND t.merged_into_id IS NULL
          AND (t.waiting_since, t.id) > (${NOW.toISOString()}::timestamptz, ${asker.participantId}::uuid)
          AND f.hidden_at IS NULL
        ORDER BY t.waiting_since, t.id LIMIT 31`;
      expect(JSON.stringify(plan)).toContain("thread_waiting");
      const begun = performance.now();
      const found = await desk(mentor, course.slug);
      const took = performance.now() - begun;
      expect(found.counts.waiting).toBe(300);
      expect(found.entries).toHaveLength(30);
      expect(took).toBeLessThan(2000);
    });
  });
});
