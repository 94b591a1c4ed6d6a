import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { countInBackground } from "@/lib/analytics/service/count-in-background";
import { openReport } from "@/lib/analytics/service/open-report";
import type { Member } from "@/lib/identity/actor";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { insertAnswers } from "../support/many-answers";
import { TRIAL } from "../support/quiz-fixture";

const ATTEMPTS = 1200;
const AT_ONCE = 100;

describe("counting in the background", () => {
  forEachDatabase("migrated", (database) => {
    let course: Awaited<ReturnType<typeof makeCourse>>;
    let mentor: Member;

    beforeAll(async () => {
      await seedQuizzes(database().prisma, TRIAL);
      course = await makeCourse();
      mentor = await signedIn({ roles: { [course.id]: "mentor" } });
    });

    const waiting = () => database().prisma.changedAttempt.count();
    const begun = async () => {
      const opened = await openReport(mentor, course.slug, "quiz-drill", "first");
      if (opened === null) throw new Error("There is no report");
      expect(opened.isComplete).toBe(true);
      return opened.report.begun.reduce((sum, { count }) => sum + count, 0);
    };

    it("leaves learners most of the time, and a report in the middle of it is exact", async () => {
      await insertAnswers(course.id, ATTEMPTS);
      const all = await waiting();
      const stop = new AbortController();
      const counting = countInBackground(stop.signal);
      while ((await waiting()) === all) await setTimeout(5);
      // It rests many times as long as a batch takes, so that it has not gone far.
      expect(await waiting()).toBeGreaterThan(all - 3 * AT_ONCE);
      await insertAnswers(course.id, 10);
      expect(await begun()).toBe(ATTEMPTS + 10);
      expect(await waiting()).toBe(0);
      stop.abort();
      await counting;
    }, 60_000);

    it("ends at once where it is told to, though it rests", async () => {
      await insertAnswers(course.id, ATTEMPTS);
      const all = await waiting();
      const stop = new AbortController();
      const counting = countInBackground(stop.signal);
      while ((await waiting()) === all) await setTimeout(5);
      stop.abort();
      await counting;
      const left = await waiting();
      expect(left).toBeGreaterThan(0);
      await countInBackground(stop.signal);
      expect(await waiting()).toBe(left);
    }, 60_000);

    it("counts what is left once nobody submits any more", async () => {
      expect(await waiting()).toBeGreaterThan(3 * AT_ONCE);
      await countInBackground(new AbortController().signal);
      expect(await waiting()).toBe(0);
      expect(await begun()).toBe(2 * ATTEMPTS + 10);
    }, 60_000);
  });
});
