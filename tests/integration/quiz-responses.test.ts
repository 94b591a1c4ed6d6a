import { beforeAll, describe, expect, it } from "vitest";
import { VISITOR } from "@/lib/identity/actor";
import { saveResponse } from "@/lib/quiz/service/save-response";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { forEachDatabase } from "../support/for-each-database";
import { begin, somebody, ticks, TRIAL } from "../support/quiz-fixture";

describe("an answer", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    const stored = (attemptId: string, position = 1) =>
      database().prisma.response.findFirst({
        where: { item: { attemptId, position } },
        select: {
          choices: true,
          certainty: true,
          guess: true,
          revision: true,
          rule: true,
          markNumerator: true,
          markDenominator: true,
        },
      });

    const unmarked = { rule: null, markNumerator: null, markDenominator: null };

    it("is kept as it was sent, and each save raises its revision", async () => {
      const { actor, attemptId } = await begin();
      const first = { choices: ["a"], certainty: 2, guess: 0.25, revision: 0 } as const;
      expect(await saveResponse(actor, attemptId, 1, first)).toEqual({
        kind: "saved",
        revision: 1,
      });
      const second = { choices: [], certainty: null, guess: null, revision: 1 } as const;
      expect(await saveResponse(actor, attemptId, 1, second)).toEqual({
        kind: "saved",
        revision: 2,
      });
      const { revision: _, ...answer } = second;
      expect(await stored(attemptId)).toEqual({ ...answer, ...unmarked, revision: 2 });
    });

    it("is saved once when the same save is sent again after a lost reply", async () => {
      const { actor, attemptId } = await begin();
      const body = { ...ticks("a"), revision: 0 };
      await saveResponse(actor, attemptId, 1, body);
      expect(await saveResponse(actor, attemptId, 1, body)).toEqual({ kind: "saved", revision: 1 });
    });

    it("is not overwritten by a tab that has not seen it", async () => {
      const { actor, attemptId } = await begin();
      await saveResponse(actor, attemptId, 1, { ...ticks("a"), revision: 0 });
      expect(await saveResponse(actor, attemptId, 1, { ...ticks("b"), revision: 0 })).toEqual({
        kind: "conflict",
        stored: ticks("a"),
        revision: 1,
      });
      expect((await stored(attemptId))?.choices).toEqual(["a"]);
    });

    it("is kept once when two tabs save different ones at the same moment", async () => {
      const { actor, attemptId } = await begin();
      const outcomes = await Promise.all(
        ["a", "b"].map((key) => saveResponse(actor, attemptId, 1, { ...ticks(key), revision: 0 })),
      );
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["conflict", "saved"]);
      expect((await stored(attemptId))?.revision).toBe(1);
    });

    it("is refused when it names a choice that the question has not, or too many", async () => {
      const { actor, attemptId } = await begin();
      const outcome = await saveResponse(actor, attemptId, 1, { ...ticks("e"), revision: 0 });
      expect(outcome).toEqual({ kind: "unfit", problem: "This question has no choice E." });
      expect(await submitItem(actor, attemptId, 1, ticks("e"))).toEqual(outcome);
      expect(await submitItem(actor, attemptId, 2, ticks("a", "b"))).toEqual({
        kind: "unfit",
        problem: "This question takes one choice.",
      });
      expect(await stored(attemptId)).toBeNull();
      expect(await stored(attemptId, 2)).toBeNull();
    });

    it("can be neither saved nor submitted by another guest or at another place", async () => {
      const { actor, attemptId } = await begin();
      const body = { ...ticks("a"), revision: 0 };
      expect(await saveResponse(somebody(), attemptId, 1, body)).toEqual({ kind: "not-found" });
      expect(await submitItem(somebody(), attemptId, 1, ticks("a"))).toEqual({ kind: "not-found" });
      expect(await submitItem(VISITOR, attemptId, 1, ticks("a"))).toEqual({ kind: "not-found" });
      expect(await submitItem(actor, attemptId, 3, ticks("a"))).toEqual({ kind: "not-found" });
      expect(await stored(attemptId)).toBeNull();
    });

    it("is marked by the rule and the key when it is submitted", async () => {
      const { actor, attemptId } = await begin();
      await saveResponse(actor, attemptId, 1, { ...ticks("d"), revision: 0 });
      await submitItem(actor, attemptId, 1, { choices: ["c", "a"], certainty: 3, guess: 0.5 });
      expect(await stored(attemptId)).toEqual({
        choices: ["a", "c"],
        certainty: 3,
        guess: 0.5,
        revision: 2,
        rule: "each-answer",
        markNumerator: 1,
        markDenominator: 2,
      });
    });

    it("has one result when the same submission arrives ten times at once", async () => {
      const { actor, attemptId } = await begin();
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => submitItem(actor, attemptId, 1, ticks("a", "b"))),
      );
      expect(outcomes).toEqual(Array.from({ length: 10 }, () => ({ kind: "submitted" })));
      const attempt = await database().prisma.attempt.findUnique({
        where: { id: attemptId },
        select: { openItems: true },
      });
      expect(attempt?.openItems).toBe(1);
      expect((await stored(attemptId))?.revision).toBe(1);
    });

    it("has one result when two different submissions arrive at once", async () => {
      const { actor, attemptId } = await begin();
      const outcomes = await Promise.all([
        submitItem(actor, attemptId, 1, ticks("a")),
        submitItem(actor, attemptId, 1, ticks("b")),
      ]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(["already", "submitted"]);
    });

    it("is not handed in over a newer one that was saved elsewhere, and nothing is lost", async () => {
      const { actor, attemptId } = await begin();
      await saveResponse(actor, attemptId, 1, { ...ticks("a"), revision: 0 });
      const stale = { ...ticks("b"), revision: 0 };
      expect(await submitItem(actor, attemptId, 1, stale)).toEqual({
        kind: "stale",
        stored: ticks("a"),
        revision: 1,
      });
      expect(await stored(attemptId)).toMatchObject({ choices: ["a"], revision: 1, ...unmarked });
      const chosen = { ...ticks("b"), revision: 1 };
      expect(await submitItem(actor, attemptId, 1, chosen)).toEqual({ kind: "submitted" });
      expect(await stored(attemptId)).toMatchObject({ choices: ["b"] });
    });

    it("is handed in from an old page where the newer one says the same", async () => {
      const { actor, attemptId } = await begin();
      const answer = { choices: ["c", "a"], certainty: 2, guess: 0.25 } as const;
      await saveResponse(actor, attemptId, 1, { ...answer, revision: 0 });
      const same = { ...answer, choices: ["a", "c"], revision: 0 };
      expect(await submitItem(actor, attemptId, 1, same)).toEqual({ kind: "submitted" });
    });

    it("is either saved first and asked about, or handed in first, when both arrive at once", async () => {
      const { actor, attemptId } = await begin();
      const [saved, handedIn] = await Promise.all([
        saveResponse(actor, attemptId, 1, { ...ticks("a"), revision: 0 }),
        submitItem(actor, attemptId, 1, { ...ticks("b"), revision: 0 }),
      ]);
      expect([
        ["saved", "stale"],
        ["submitted", "submitted"],
      ]).toContainEqual([saved.kind, handedIn.kind]);
    });

    it("stands as it was submitted, whatever is sent afterwards", async () => {
      const { actor, attemptId } = await begin();
      await submitItem(actor, attemptId, 1, ticks("a"));
      const before = await stored(attemptId);
      expect(await submitItem(actor, attemptId, 1, ticks("b"))).toEqual({ kind: "already" });
      expect(await submitItem(actor, attemptId, 1, ticks("a"))).toEqual({ kind: "submitted" });
      expect(await saveResponse(actor, attemptId, 1, { ...ticks("b"), revision: 1 })).toEqual({
        kind: "submitted",
      });
      expect(await stored(attemptId)).toEqual(before);
    });
  });
});
