import { beforeAll, describe, expect, it } from "vitest";
import { getAttempt } from "@/lib/quiz/service/get-attempt";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { VISITOR } from "@/lib/identity/actor";
import { getCourse } from "@/lib/quiz/service/get-course";
import { getQuestion } from "@/lib/quiz/service/get-question";
import { getQuiz } from "@/lib/quiz/service/get-quiz";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { forEachDatabase } from "../support/for-each-database";
import { begin, somebody, ticks, TRIAL } from "../support/quiz-fixture";

describe("the pages of a quiz", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    it("are there for the owner of an attempt and for nobody else", async () => {
      const { actor, attemptId } = await begin();
      expect(await getAttempt(actor, attemptId)).toMatchObject({ id: attemptId });
      expect((await getQuestion(actor, attemptId, 2)).kind).toBe("question");
      expect((await getReviewItem(actor, attemptId, 2)).kind).toBe("open");
      expect((await getQuestion(actor, attemptId, 3)).kind).toBe("not-found");
      expect((await getReviewItem(actor, attemptId, 3)).kind).toBe("not-found");
      for (const stranger of [somebody(), VISITOR]) {
        expect(await getAttempt(stranger, attemptId)).toBeNull();
        expect((await getQuestion(stranger, attemptId, 1)).kind).toBe("not-found");
        expect((await getReviewItem(stranger, attemptId, 1)).kind).toBe("not-found");
      }
      expect(await getQuiz(VISITOR, OPEN_COURSE, "trial")).not.toBeNull();
      expect(await getQuiz(VISITOR, OPEN_COURSE, "no-such-quiz")).toBeNull();
    });

    it("hold nothing secret before the submission", async () => {
      const { actor, attemptId } = await begin();
      const outcome = await getQuestion(actor, attemptId, 1);
      expect(outcome.kind).toBe("question");
      const sent = JSON.stringify(outcome);
      expect(sent).toContain("Choice a.");
      for (const secret of [
        "secret",
        "claim",
        "derivedKey",
        "markingKey",
        "L2(p, 0)",
        "published",
      ]) {
        expect(sent).not.toContain(secret);
      }
      expect(await getReviewItem(actor, attemptId, 1)).toEqual({ kind: "open" });
    });

    it("hold the key and the learner's answer after it, for her alone", async () => {
      const { actor, attemptId } = await begin();
      await submitItem(actor, attemptId, 1, { choices: ["c", "a"], certainty: 3, guess: 0.25 });
      expect(await getQuestion(actor, attemptId, 1)).toEqual({ kind: "submitted" });
      expect(await getReviewItem(somebody(), attemptId, 1)).toEqual({ kind: "not-found" });
      expect(await getReviewItem(VISITOR, attemptId, 1)).toEqual({ kind: "not-found" });
      const review = await getReviewItem(actor, attemptId, 1);
      expect(review.kind === "review" && review.item).toMatchObject({
        position: 1,
        count: 2,
        quiz: { slug: "trial", title: "A trial", kind: "course" },
        variant: { name: "first", parameters: { p: "0.4" } },
        picked: ["a", "c"],
        certainty: 3,
        guess: 0.25,
        rule: "each-answer",
        mark: { numerator: 1, denominator: 2 },
        markingKey: ["a", "b"],
        derivedKey: ["a", "b"],
        attemptNumber: 1,
        practice: { submitted: 0, correctInARow: 0, lastSubmittedAt: null },
      });
    });

    it("show progress to the one who made it", async () => {
      const { actor, attemptId } = await begin("drill");
      await submitItem(actor, attemptId, 1, ticks("a"));
      const [drill] = (await getCourse(actor, OPEN_COURSE)).practice;
      expect(drill?.progress.best).toMatchObject({
        mark: { numerator: 3, denominator: 4 },
        count: 1,
      });
      expect(drill?.next).toBe("tomorrow");
      expect((await getCourse(somebody(), OPEN_COURSE)).practice[0]?.progress.best).toBeNull();
      const quiz = await getQuiz(actor, OPEN_COURSE, "drill");
      expect(quiz?.progress.finished.map(({ id }) => id)).toEqual([attemptId]);
      expect(await getQuiz(actor, OPEN_COURSE, "no-such-quiz")).toBeNull();
    });

    it("keep what was asked when the question changes under an open attempt", async () => {
      const { actor, attemptId } = await begin("drill");
      const before = await getQuestion(actor, attemptId, 1);
      const [, drill] = TRIAL.quizzes;
      if (drill === undefined) throw new Error("the trial has no drill");
      await seedQuizzes(database().prisma, {
        ...TRIAL,
        quizzes: [
          {
            ...drill,
            questions: drill.questions.map((q) => ({ ...q, stem: ["Something else?"] })),
          },
        ],
      });
      expect(await getQuestion(actor, attemptId, 1)).toEqual(before);
      expect((await getCourse(actor, OPEN_COURSE)).quizzes).toEqual([]);
    });
  });
});
