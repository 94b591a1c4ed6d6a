import { beforeAll, describe, expect, it } from "vitest";
import { getMisconceptions } from "@/lib/analytics/service/get-misconceptions";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { begin, somebody, ticks, TRIAL } from "../support/quiz-fixture";

/** The trial, where every choice targets one misconception. */
const TARGETING = {
  ...TRIAL,
  quizzes: TRIAL.quizzes.map((quiz) => ({
    ...quiz,
    questions: quiz.questions.map((question) => ({
      ...question,
      choices: question.choices.map((choice) => ({
        ...choice,
        misconception: "l1-is-balanced" as const,
      })),
    })),
  })),
};

describe("the misconceptions of a course", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TARGETING));

    it("are counted over its quizzes from what first attempts decided, for staff alone", async () => {
      const mentor = await signedIn({ roles: { [OPEN_COURSE.id]: "mentor" } });
      expect(await getMisconceptions(mentor, OPEN_COURSE.slug)).toEqual([]);
      const { actor, attemptId } = await begin();
      await submitItem(actor, attemptId, 1, ticks("a", "c"));
      await submitItem(actor, attemptId, 2, ticks("c"));
      const drill = await begin("drill");
      await submitItem(drill.actor, drill.attemptId, 1, ticks());
      const found = await getMisconceptions(mentor, OPEN_COURSE.slug);
      // Of four decisions b was left and c ticked; of the single answer's three, c was ticked.
      expect(found).toMatchObject([{ name: "L1 is balanced", wrong: 3, chances: 7 }]);
      const questions = found.flatMap(({ items }) => items.map(({ key }) => key));
      // A blank answer decided nothing.
      expect(questions).not.toContain("drilled");
      expect(questions).toContain("another");
      expect(found[0]?.sources.get("another")).toBe("quiz-trial");
      expect(await getMisconceptions(somebody(), OPEN_COURSE.slug)).toEqual([]);
      const other = await makeCourse();
      const elsewhere = await signedIn({ roles: { [other.id]: "instructor" } });
      expect(await getMisconceptions(elsewhere, OPEN_COURSE.slug)).toEqual([]);
      expect(await getMisconceptions(elsewhere, other.slug)).toEqual([]);
    });
  });
});
