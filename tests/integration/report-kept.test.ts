import { setImmediate } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { readerOf } from "@/lib/analytics/counts-reader";
import { classReport } from "@/lib/analytics/report";
import { reportCounts } from "@/lib/analytics/report-counts";
import { computeReport } from "@/lib/analytics/service/compute-report";
import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { openReport } from "@/lib/analytics/service/open-report";
import { confirmResponses } from "@/lib/analytics/service/settle-import";
import { uploadResponses } from "@/lib/analytics/service/upload-responses";
import { readCountedTables } from "@/lib/analytics/store/read-counted-tables";
import type { Member } from "@/lib/identity/actor";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeCourse, signedIn } from "../support/course-people";
import { makeClass } from "../support/discussion";
import { forEachDatabase } from "../support/for-each-database";
import { ticks, TRIAL } from "../support/quiz-fixture";

/** Enough questions that their counts are read in several parts. */
const QUESTIONS = 12;

/** An exam of people who have the first questions right, as many as their place in the list says. */
const EXAM = {
  answers: [
    [...Array.from({ length: QUESTIONS }, (_, item) => `Q${String(item + 1)}`), "Class"].join(),
    ...Array.from({ length: 90 }, (_, person) =>
      [
        ...Array.from({ length: QUESTIONS }, (_, item) =>
          (person * 7 + item * item) % 13 > item ? "A" : ["B", "C"][(person + item) % 2],
        ),
        person % 3 === 0 ? "day" : "night",
      ].join(),
    ),
  ].join("\n"),
  key: Array.from({ length: QUESTIONS }, (_, item) => `Q${String(item + 1)},A`).join("\n"),
};

describe("a report", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    const imported = async () => {
      const { id: courseId, slug } = await makeCourse();
      const instructor = await signedIn({ roles: { [courseId]: "instructor" } });
      const bytes = (text: string) => new TextEncoder().encode(text);
      const outcome = await uploadResponses(instructor, slug, {
        title: "",
        name: "exam.csv",
        answers: bytes(EXAM.answers),
        key: bytes(EXAM.key),
      });
      if (outcome.kind !== "kept") throw new Error(`The upload was ${outcome.kind}`);
      expect(await confirmResponses(instructor, slug, outcome.id)).toBe("stored");
      return { courseId, slug, instructor, source: `import-${outcome.id}` };
    };

    const trial = async () => {
      const { course, instructor } = await makeClass();
      const submit = async (first: readonly string[], second: string) => {
        const learner = await signedIn({ roles: { [course.id]: "learner" } });
        const started = await startAttempt(learner, { ...course, isOpen: false }, "trial");
        if (started.kind === "not-found") throw new Error("There is no trial");
        await submitItem(learner, started.attemptId, 1, ticks(...first));
        await submitItem(learner, started.attemptId, 2, ticks(second));
      };
      const place = { courseId: course.id, slug: course.slug, instructor, source: "quiz-trial" };
      return { ...place, submit };
    };

    interface Room {
      readonly courseId: string;
      readonly slug: string;
      readonly instructor: Member;
      readonly source: string;
    }

    const open = async ({ instructor, slug, source }: Room, asked = {}) =>
      (await openReport(instructor, slug, source, "first", asked))?.report ??
      expect.fail("There is no report");

    /** The same in one go, from the counts as they are stored. */
    const anew = async ({ courseId, source }: Room, report: Awaited<ReturnType<typeof open>>) => {
      const items = report.items.map(({ item }) => item);
      return classReport(
        items,
        reportCounts(await readCountedTables({ courseId, source }), "first"),
      );
    };

    it("that was computed once is there again, until somebody submits", async () => {
      const room = await trial();
      await room.submit(["a", "b"], "b");
      await room.submit(["a"], "c");
      const report = await open(room);
      expect(report.totals.n).toBe(2);
      expect(await open(room)).toBe(report);
      await room.submit(["a", "c"], "b");
      const after = await open(room);
      expect(after.totals.n).toBe(3);
      expect(after).toEqual(await anew(room, after));
      expect(await open(room)).toBe(after);
    });

    it("is computed once for all who ask at the same time", async () => {
      const room = await imported();
      const [first, ...others] = await Promise.all([open(room), open(room), open(room)]);
      for (const other of others) expect(other).toBe(first);
    });

    it("is another one for other attempts and other groups, and in another course", async () => {
      const room = await imported();
      const report = await open(room);
      const { slug, instructor, source } = room;
      expect((await openReport(instructor, slug, source, "all"))?.report).not.toBe(report);
      const turned = await open(room, { reference: "Class: day", focal: "Class: night" });
      expect(report.groups?.pair).toMatchObject({ reference: "Class: night" });
      expect(turned.groups?.pair).toMatchObject({ reference: "Class: day" });
      const elsewhere = await trial();
      await elsewhere.submit(["a"], "b");
      expect((await open(elsewhere)).totals.n).toBe(1);
      expect((await open(await trial())).totals.n).toBe(0);
    });

    it("read part by part is to the last digit what it is in one go", async () => {
      const room = await imported();
      const report = await open(room);
      expect(report.items).toHaveLength(QUESTIONS);
      expect(report.totals.n).toBe(90);
      expect(report).toEqual(await anew(room, report));
    });

    it("says of a question what the question's own page says, which reads only what it shows", async () => {
      const room = await trial();
      await room.submit(["a", "b"], "b");
      await room.submit(["a"], "c");
      for (const { slug, instructor, ...place } of [await imported(), room]) {
        const { source } = place;
        const report = await open({ slug, instructor, ...place });
        for (const item of report.items) {
          const page = await openItemReport(instructor, slug, source, item.item.key, "first");
          if (page === null) throw new Error("There is no page");
          expect(page.item).toMatchObject(item);
          expect(page.groups).toEqual(report.groups);
          expect(page.begun).toBe(report.begun.reduce((sum, { count }) => sum + count, 0));
        }
      }
    });

    it("leaves room for others after every question", async () => {
      const room = await imported();
      const report = await open(room);
      const counts = readerOf(await readCountedTables(room), report.items[0]?.item.key ?? "");
      let isDone = false;
      let turns = 0;
      const others = async () => {
        for (; !isDone; turns += 1) await setImmediate();
      };
      const waiting = others();
      const computed = await computeReport(
        report.items.map(({ item }) => item),
        counts,
        "first",
      );
      isDone = true;
      await waiting;
      expect(computed).toEqual(report);
      expect(turns).toBeGreaterThanOrEqual(QUESTIONS);
    });
  });
});
