import { beforeAll, describe, expect, it } from "vitest";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { VISITOR } from "@/lib/identity/actor";
import { getAttempt } from "@/lib/quiz/service/get-attempt";
import { saveResponse } from "@/lib/quiz/service/save-response";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitAttempt } from "@/lib/quiz/service/submit-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { forEachDatabase } from "../support/for-each-database";
import { begin, somebody, ticks, TRIAL } from "../support/quiz-fixture";

describe("an attempt", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    const variantsOf = async (attemptId: string) => {
      const items = await database().prisma.attemptItem.findMany({
        where: { attemptId },
        orderBy: { position: "asc" },
        select: { variant: { select: { name: true } } },
      });
      return items.map(({ variant }) => variant.name);
    };

    it("is one, however many starts arrive at once", async () => {
      const actor = somebody();
      const outcomes = await Promise.all(
        Array.from({ length: 8 }, () => startAttempt(actor, OPEN_COURSE, "trial")),
      );
      const ids = outcomes.map((outcome) =>
        outcome.kind === "not-found" ? "none" : outcome.attemptId,
      );
      expect(new Set(ids).size).toBe(1);
      expect(outcomes.filter(({ kind }) => kind === "started")).toHaveLength(1);
      const { participantId } = actor;
      expect(await database().prisma.attempt.count({ where: { participantId } })).toBe(1);
      expect(
        await database().prisma.attemptItem.count({ where: { attempt: { participantId } } }),
      ).toBe(2);
    });

    it("is not begun at a quiz that there is not", async () => {
      const actor = somebody();
      expect(await startAttempt(actor, OPEN_COURSE, "no-such-quiz")).toEqual({ kind: "not-found" });
      expect(
        await database().prisma.participant.count({ where: { id: actor.participantId } }),
      ).toBe(0);
    });

    it("is gone on with where it was left, at the first open question", async () => {
      const { actor, attemptId } = await begin();
      await submitItem(actor, attemptId, 1, ticks("a", "b"));
      expect(await startAttempt(actor, OPEN_COURSE, "trial")).toEqual({
        kind: "resumed",
        attemptId,
        position: 2,
      });
    });

    it("takes numbers that the learner has not had, then those she had longest ago", async () => {
      const actor = somebody();
      const names: (string | undefined)[] = [];
      for (let day = 1; day <= 4; day += 1) {
        const clock = { now: () => new Date(Date.UTC(2026, 0, day)) };
        const started = await startAttempt(actor, OPEN_COURSE, "drill", clock);
        if (started.kind !== "started") throw new Error("the last attempt was not finished");
        names.push(...(await variantsOf(started.attemptId)));
        await submitAttempt(actor, started.attemptId, clock);
      }
      expect(names).toEqual(["first", "second", "first", "second"]);
    });

    it("ends with its last question, also when all are handed in at once", async () => {
      for (let round = 0; round < 5; round += 1) {
        const { actor, attemptId } = await begin();
        const outcomes = await Promise.all([
          submitItem(actor, attemptId, 1, ticks("a")),
          submitItem(actor, attemptId, 2, ticks("b")),
        ]);
        expect(outcomes).toEqual([{ kind: "submitted" }, { kind: "submitted" }]);
        const attempt = await getAttempt(actor, attemptId);
        expect(attempt?.submittedAt).toBeInstanceOf(Date);
        // Question 1: one of two true choices ticked, so three of four decisions; question 2: right.
        expect(attempt?.mark).toEqual({ numerator: 7, denominator: 4 });
      }
    });

    it("stays open while a question of it is", async () => {
      const { actor, attemptId } = await begin();
      await submitItem(actor, attemptId, 1, ticks("a"));
      expect((await getAttempt(actor, attemptId))?.submittedAt).toBeNull();
    });

    it("hands in what was saved, and blanks for the rest", async () => {
      const { actor, attemptId } = await begin();
      await saveResponse(actor, attemptId, 1, { ...ticks("a", "b"), revision: 0 });
      expect(await submitAttempt(actor, attemptId)).toBe("submitted");
      expect(await submitAttempt(actor, attemptId)).toBe("submitted");
      const attempt = await getAttempt(actor, attemptId);
      expect(attempt?.contents.map(({ state }) => state)).toEqual([
        { kind: "submitted", mark: { numerator: 1, denominator: 1 } },
        { kind: "submitted", mark: { numerator: 0, denominator: 1 } },
      ]);
      expect(attempt?.submittedAt).toBeInstanceOf(Date);
    });

    it("marks what is stored when a draft is saved while everything is handed in", async () => {
      for (let round = 0; round < 5; round += 1) {
        const { actor, attemptId } = await begin();
        await saveResponse(actor, attemptId, 1, { ...ticks("c"), revision: 0 });
        await Promise.all([
          submitAttempt(actor, attemptId),
          saveResponse(actor, attemptId, 1, { ...ticks("a", "b"), revision: 1 }),
        ]);
        const response = await database().prisma.response.findFirst({
          where: { item: { attemptId, position: 1 } },
          select: { choices: true, markNumerator: true, markDenominator: true },
        });
        // a and b earn the whole mark; c alone is one right decision (d) of four.
        expect([
          { choices: ["a", "b"], markNumerator: 1, markDenominator: 1 },
          { choices: ["c"], markNumerator: 1, markDenominator: 4 },
        ]).toContainEqual(response);
      }
    });

    it("does not exist for another guest, for nobody and under a malformed id", async () => {
      const { actor, attemptId } = await begin();
      expect(await getAttempt(somebody(), attemptId)).toBeNull();
      expect(await getAttempt(VISITOR, attemptId)).toBeNull();
      expect(await getAttempt(actor, "1; drop table attempt")).toBeNull();
      expect(await submitAttempt(somebody(), attemptId)).toBe("not-found");
      expect((await getAttempt(actor, attemptId))?.submittedAt).toBeNull();
    });
  });
});
