import { beforeAll, describe, expect, it } from "vitest";
import { listReports } from "@/lib/analytics/service/list-reports";
import { openReport } from "@/lib/analytics/service/open-report";
import type { Course } from "@/lib/courses/course";
import { VISITOR } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { applyCorrection } from "@/lib/quiz/service/apply-correction";
import { getCorrectionPage } from "@/lib/quiz/service/get-correction-page";
import { listCorrections } from "@/lib/quiz/service/list-corrections";
import { revertCorrection } from "@/lib/quiz/service/revert-correction";
import { listenToCorrections } from "@/lib/quiz/service/correction-listeners";
import { runRegrade } from "@/lib/quiz/service/run-regrades";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { insertAnswers } from "../support/many-answers";
import { ticks, TRIAL } from "../support/quiz-fixture";

async function makeRoom() {
  const { id } = await makeCourse();
  const course: Course = await db().course.findUniqueOrThrow({ where: { id } });
  const as = (role: "learner" | "mentor" | "instructor") =>
    signedIn({ name: role, roles: { [id]: role } });
  return { course, as };
}

/** A learner of the course with a finished attempt at the trial: marks of 1 or less, and 1 or 0. */
async function finish(
  { course, as }: Awaited<ReturnType<typeof makeRoom>>,
  first: readonly string[],
  second: string,
) {
  const learner = await as("learner");
  const started = await startAttempt(learner, course, "trial");
  if (started.kind === "not-found") throw new Error("There is no trial");
  await submitItem(learner, started.attemptId, 1, ticks(...first));
  await submitItem(learner, started.attemptId, 2, ticks(second));
}

describe("the report of a quiz", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(async () => {
      listenToCorrections([]);
      await seedQuizzes(database().prisma, TRIAL);
    });

    it("is there for those who teach the course, and for nobody else", async () => {
      const { course, as } = await makeRoom();
      const elsewhere = await makeRoom();
      const open = async (actor: Parameters<typeof openReport>[0], source = "quiz-trial") =>
        (await openReport(actor, course.slug, source, "first"))?.title;
      expect(await open(await as("mentor"))).toBe("A trial");
      expect(await open(await as("instructor"))).toBe("A trial");
      expect(await open(await as("learner"))).toBeUndefined();
      expect(await open(await elsewhere.as("instructor"))).toBeUndefined();
      expect(await open(VISITOR)).toBeUndefined();
      expect(await open(await as("mentor"), "quiz-none")).toBeUndefined();
      expect(await open(await as("mentor"), "../etc")).toBeUndefined();
      expect(await listReports(await as("learner"), course.slug)).toBeNull();
    });

    it("has what was submitted a moment ago, exactly", async () => {
      const room = await makeRoom();
      const mentor = await room.as("mentor");
      const report = async () => {
        const opened = await openReport(mentor, room.course.slug, "quiz-trial", "first");
        if (opened === null) throw new Error("There is no report");
        return opened.report;
      };
      expect((await report()).totals.n).toBe(0);
      // Marks by hand: (1, 1), (3/4, 0), (1/2, 1), (0, 0).
      await finish(room, ["a", "b"], "b");
      await finish(room, ["a"], "c");
      await finish(room, ["a", "c"], "b");
      await finish(room, [], "a");
      const { totals, items, distribution } = await report();
      expect(totals.n).toBe(4);
      expect(totals.mean.value).toBeCloseTo((2 + 0.75 + 1.5 + 0) / 4, 12);
      expect(distribution.map(({ total }) => total).toSorted()).toEqual([0, 0.75, 1.5, 2]);
      expect(items.map(({ statistics }) => statistics.facility.value)).toEqual([2.25 / 4, 2 / 4]);
      const [first, second] = items;
      expect(first?.parts[0]?.right).toEqual(["a", "b"]);
      // y of the first question is the mark of the second, and the other way round: one correlation.
      expect(first?.statistics.discriminationIndex.value).toBeCloseTo(
        second?.statistics.discriminationIndex.value ?? 0,
        12,
      );
      expect(first?.findings.map(({ code }) => code)).toContain("too-few-learners");
      const list = await listReports(mentor, room.course.slug);
      expect(list?.reports.find(({ source }) => source === "quiz-trial")).toMatchObject({
        begun: 4,
        finished: 4,
        again: 0,
      });
    });

    it("agrees with a regrade at once, and with its reversal", async () => {
      const { course, as } = await makeRoom();
      const instructor = await as("instructor");
      await insertAnswers(course.id, 320);
      const facility = async () => {
        const opened = await openReport(instructor, course.slug, "quiz-drill", "first");
        return opened?.report.items[0]?.statistics.facility.value;
      };
      const inRows = async () => {
        const responses = await db().response.findMany({
          where: { item: { attempt: { courseId: course.id } } },
          select: { markNumerator: true, markDenominator: true },
        });
        const sum = responses.reduce(
          (all, { markNumerator, markDenominator }) =>
            all + (markNumerator ?? 0) / (markDenominator ?? 1),
          0,
        );
        return sum / responses.length;
      };
      const before = await facility();
      expect(before).toBeCloseTo(await inRows(), 12);
      const asked = { b: "either", reason: "It can be read in two ways." } as const;
      const page = await getCorrectionPage(instructor, course.slug, "drilled", {
        ...asked,
        preview: "",
      });
      const fingerprint = page?.preview?.fingerprint ?? "";
      await applyCorrection(instructor, course.slug, "drilled", { ...asked, fingerprint });
      const [correction] = await listCorrections(course.id, "drilled");
      if (correction === undefined) throw new Error("Nothing was corrected");
      await runRegrade(correction.id);
      const after = await facility();
      expect(after).toBeGreaterThan(before ?? 1);
      expect(after).toBeCloseTo(await inRows(), 12);
      const at = { slug: course.slug, questionId: "drilled", correctionId: correction.id };
      expect(await revertCorrection(instructor, at)).toBe("reverted");
      await runRegrade(correction.id);
      expect(await facility()).toBe(before);
    });
  });
});
