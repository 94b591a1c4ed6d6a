import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { cellsOfAttempt } from "@/lib/analytics/cells-of-attempt";
import { attemptFactsSchema } from "@/lib/analytics/attempt-facts";
import { fold } from "@/lib/analytics/service/fold";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import type { Guest } from "@/lib/identity/actor";
import { forgetParticipant } from "@/lib/quiz/service/forget-participant";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { inTransaction } from "@/lib/platform/in-transaction";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { forEachDatabase } from "../support/for-each-database";
import { begin, somebody, ticks, TRIAL } from "../support/quiz-fixture";
import { storedCells } from "../support/stored-cells";

const PLACE = { courseId: OPEN_COURSE.id, source: "quiz-trial" };

describe("the counts of a quiz", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    /** What is stored, in one order, with numbers as they are. */
    const stored = async () => named(await storedCells(PLACE));

    /** The counts that every attempt of the quiz makes when all are counted anew. */
    const countedAnew = async () => {
      const { prisma } = database();
      const before = await stored();
      await prisma.cubeCell.deleteMany();
      await prisma.foldedAttempt.deleteMany();
      await prisma.$executeRaw`INSERT INTO changed_attempt (attempt_id) SELECT id FROM attempt`;
      await fold();
      const anew = await stored();
      return { before, anew };
    };

    const finish = async (actor: Guest, first: readonly string[], second: readonly string[]) => {
      const started = await startAttempt(actor, OPEN_COURSE, "trial");
      if (started.kind === "not-found") throw new Error("no quiz");
      await submitItem(actor, started.attemptId, 1, ticks(...first));
      await submitItem(actor, started.attemptId, 2, ticks(...second));
      return started.attemptId;
    };

    it("have an attempt as soon as it is begun, and its answers once it is finished", async () => {
      const { actor, attemptId } = await begin();
      expect(await fold()).toBe(true);
      const begun = await storedCells(PLACE);
      expect(begun.map(({ table, count }) => [table, count])).toEqual([["begun", 1]]);
      await submitItem(actor, attemptId, 1, ticks("a"));
      await fold();
      expect(await storedCells(PLACE)).toEqual(begun);
      await submitItem(actor, attemptId, 2, ticks("b"));
      await fold();
      const cells = await storedCells(PLACE);
      const of = (table: string) => cells.filter((cell) => cell.table === table);
      expect(of("total").map(({ key, count, maxTotal }) => [key, count, maxTotal])).toEqual([
        ['["7/4"]', 1, "2"],
      ]);
      expect(
        of("score")
          .map(({ key }) => key)
          .sort(),
      ).toEqual(['["1","7/4"]', '["3/4","7/4"]']);
      expect(of("transition")).toEqual([]);
    });

    it("say how marks moved from one attempt to the next", async () => {
      const actor = somebody();
      await finish(actor, ["a"], ["a"]);
      await finish(actor, ["a", "b"], ["b"]);
      await fold();
      const moved = (await storedCells(PLACE)).filter(({ table }) => table === "transition");
      expect(moved.map(({ attempts, key }) => [attempts, key]).sort()).toEqual([
        ["later", '["0","1"]'],
        ["later", '["3/4","1"]'],
      ]);
    });

    it("leave out what somebody answered before she taught or while she did, also when she has become a learner", async () => {
      const { prisma } = database();
      const before = await stored();
      const actor = somebody();
      await finish(actor, ["a"], ["b"]);
      await fold();
      const asGuest = await stored();
      expect(asGuest).not.toEqual(before);
      await prisma.user.create({
        data: { id: actor.participantId, name: "M", email: `${randomUUID()}@example.org` },
      });
      const member = { courseId: OPEN_COURSE.id, userId: actor.participantId };
      await prisma.membership.create({ data: { ...member, role: "mentor" } });
      await fold();
      expect(await stored()).toEqual(before);
      await prisma.membership.update({
        where: { courseId_userId: member },
        data: { role: "learner" },
      });
      await fold();
      expect(await stored()).toEqual(before);
      // What she begins from now on is a learner's, and is compared with nothing that is left out.
      await finish(actor, ["a"], ["b"]);
      await fold();
      const added = (await stored()).filter((cell) => !before.includes(cell));
      expect(added.length).toBeGreaterThan(0);
      expect(added.filter((cell) => cell.includes('"transition"'))).toEqual([]);
    });

    it("count a changed mark anew, also where the next attempt compares itself with it", async () => {
      const actor = somebody();
      const first = await finish(actor, ["a"], ["a"]);
      await finish(actor, ["a"], ["a"]);
      await fold();
      await database().prisma.response.updateMany({
        where: { item: { attemptId: first, position: 2 } },
        data: { markNumerator: 1, markDenominator: 1 },
      });
      await fold();
      const fell = (await storedCells(PLACE)).filter(
        ({ table, key }) => table === "transition" && key === '["1","0"]',
      );
      expect(fell.map(({ count }) => count)).toEqual([1]);
      const { before, anew } = await countedAnew();
      expect(before).toEqual(anew);
    });

    it("forget whoever is deleted, and are then as if she had never come", async () => {
      await fold();
      const before = await stored();
      const actor = somebody();
      await finish(actor, ["b"], []);
      await finish(actor, ["a", "b"], ["b"]);
      await fold();
      expect(await stored()).not.toEqual(before);
      await inTransaction((transaction) => forgetParticipant(actor.participantId, transaction));
      await fold();
      expect(await stored()).toEqual(before);
      expect(await database().prisma.changedAttempt.count()).toBe(0);
    });

    it("are the same however many count at once", async () => {
      for (let learner = 0; learner < 6; learner += 1) await finish(somebody(), ["a"], ["b"]);
      await Promise.all([fold(), fold(), finish(somebody(), ["b"], ["b"]), fold()]);
      await fold();
      const { before, anew } = await countedAnew();
      expect(before).toEqual(anew);
    });
  });
});

describe("what an attempt adds", () => {
  const mark = fc.constantFrom("0/1", "1/2", "2/4", "1/1");
  const facts = fc.record({
    number: fc.integer({ min: 1, max: 4 }),
    begun: fc.constant("2026-11-27"),
    ended: fc.constant("2026-11-27"),
    seconds: fc.option(fc.integer({ min: 0, max: 4000 })),
    answers: fc.array(
      fc.record({
        item: fc.uuid(),
        version: fc.constant("v"),
        variant: fc.constantFrom("one", "two"),
        mark,
        options: fc.constant(["a", "b", "c"]),
        ticked: fc.subarray(["a", "b", "c"]),
        certainty: fc.option(fc.integer({ min: 0, max: 3 })),
        seconds: fc.option(fc.integer({ min: 0, max: 4000 })),
        before: fc.option(mark),
        flow: fc.option(
          fc.record({ opened: fc.boolean(), again: fc.option(mark), talked: fc.boolean() }),
        ),
      }),
      { maxLength: 4 },
    ),
  });

  it("names each cell once, so that taking out is the exact opposite of putting in", () => {
    fc.assert(
      fc.property(facts, (one) => {
        const cells = cellsOfAttempt(attemptFactsSchema.parse(one)).map((cell) =>
          JSON.stringify(Object.entries(cell).sort()),
        );
        expect(new Set(cells).size).toBe(cells.length);
      }),
    );
  });
});

const named = (cells: Awaited<ReturnType<typeof storedCells>>) =>
  cells.map((cell) => JSON.stringify(Object.entries(cell).sort())).sort();
