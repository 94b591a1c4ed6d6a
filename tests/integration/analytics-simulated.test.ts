import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { openReport } from "@/lib/analytics/service/open-report";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { queryRows } from "@/lib/platform/query-rows";
import { currentDatabase } from "@/lib/platform/db";
import { QUIZZES } from "@/lib/quiz/bank/quizzes";
import { deriveKey } from "@/lib/quiz/derive-key";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { somebody } from "../support/quiz-fixture";

/** Every row of every table, as text. */
async function everything(): Promise<ReadonlyMap<string, string>> {
  const database = currentDatabase();
  const tables = await queryRows(database, z.object({ name: z.string() }))`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY table_name`;
  const digests = await queryRows(database, z.object({ name: z.string(), rows: z.string() }))`
    SELECT t.name, query_to_xml('SELECT * FROM ' || quote_ident(t.name), true, false, '')::text AS rows
    FROM unnest(${tables.map(({ name }) => name)}::text[]) AS t (name)`;
  return new Map(digests.map(({ name, rows }) => [name, rows]));
}

describe("the report on a simulated class", () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, { quizzes: QUIZZES, deriveKey }));

    it("is there for staff of any course, on its questions, and marked for what it is", async () => {
      const course = await makeCourse();
      for (const role of ["mentor", "instructor"] as const) {
        const actor = await signedIn({ roles: { [course.id]: role } });
        const opened = await openReport(actor, course.slug, "simulated-fairness", "first");
        expect(opened?.isSimulated).toBe(true);
        expect(opened?.title).toBe("Simulated class: The fairness quiz");
        expect(opened?.report.items.map(({ item }) => item.title)).toEqual(
          QUIZZES[0]?.questions.map(({ title }) => title),
        );
        expect(opened?.report.totals.n).toBeGreaterThan(200);
      }
      const admin = await signedIn({ isAdministrator: true });
      expect(await openReport(admin, course.slug, "simulated-fairness", "all")).not.toBeNull();
    });

    it("shows what the class was made with: a choice that competes, a question that deceives", async () => {
      const course = await makeCourse();
      const actor = await signedIn({ roles: { [course.id]: "mentor" } });
      const opened = await openReport(actor, course.slug, "simulated-fairness", "first");
      const codes = opened?.report.items.map(({ findings }) => findings.map(({ code }) => code));
      expect(codes?.at(-1)).toContain("suspect-key");
      expect(codes?.filter((of) => of.includes("certain-and-wrong"))).toHaveLength(1);
      expect(opened?.report.consistency.coefficient.value).toBeGreaterThan(15);
      for (const { statistics } of opened?.report.items ?? []) {
        expect(statistics.facility.value).toBeGreaterThan(0.2);
        expect(statistics.facility.value).toBeLessThan(0.95);
      }
    });

    it("is there for every quiz, and for none that is not", async () => {
      const course = await makeCourse();
      const actor = await signedIn({ roles: { [course.id]: "instructor" } });
      for (const { slug, questions } of QUIZZES) {
        const opened = await openReport(actor, course.slug, `simulated-${slug}`, "all");
        expect(opened?.report.items).toHaveLength(questions.length);
        expect(opened?.report.totals.n).toBeGreaterThan(200);
      }
      expect(await openReport(actor, course.slug, "simulated-nothing", "all")).toBeNull();
    });

    it("is not there for learners, guests and strangers", async () => {
      const course = await makeCourse();
      const actors = [
        await signedIn({ roles: { [course.id]: "learner" } }),
        await signedIn(),
        somebody(),
      ];
      for (const actor of actors) {
        expect(await openReport(actor, course.slug, "simulated-fairness", "first")).toBeNull();
        expect(await openReport(actor, OPEN_COURSE.slug, "simulated-fairness", "first")).toBeNull();
      }
    });

    it("writes nothing, and is not among the counts or attempts of any course", async () => {
      const course = await makeCourse();
      const actor = await signedIn({ roles: { [course.id]: "instructor" } });
      const before = await everything();
      expect(before.size).toBeGreaterThan(20);
      const opened = await openReport(actor, course.slug, "simulated-fairness", "all");
      expect(opened?.report.totals.n).toBeGreaterThan(200);
      expect(await everything()).toEqual(before);
      const real = await openReport(actor, course.slug, "quiz-fairness", "all");
      expect(real?.isSimulated).toBe(false);
      expect(real?.report.totals.n).toBe(0);
    });
  });
});
