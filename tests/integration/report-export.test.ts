import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type ExportWish, exportReport } from "@/lib/analytics/service/export-report";
import { confirmResponses } from "@/lib/analytics/service/settle-import";
import { uploadResponses } from "@/lib/analytics/service/upload-responses";
import type { Actor } from "@/lib/identity/actor";
import { db } from "@/lib/platform/db";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { auditOf, makeCourse, signedIn } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { ticks, TRIAL } from "../support/quiz-fixture";

const PLAIN: ExportWish = { format: "csv", names: false };

const exported = async (actor: Actor, slug: string, source: string, wish = PLAIN) => {
  const outcome = await exportReport(actor, slug, source, wish);
  if (outcome.kind !== "pieces") throw new Error(`The export was ${outcome.kind}`);
  let text = "";
  for await (const piece of outcome.pieces) text += piece;
  return { text, fileName: outcome.fileName };
};

const linesOf = (text: string): Record<string, string>[] => parse(text, { columns: true });

describe("an export", () => {
  forEachDatabase("migrated", () => {
    const begin = async () => {
      await seedQuizzes(db(), TRIAL);
      const course = await makeCourse();
      const at = (role: "learner" | "mentor" | "instructor", name: string) =>
        signedIn({ name, roles: { [course.id]: role } });
      const people = {
        learner: await at("learner", "=Ada"),
        other: await at("learner", "Max"),
        mentor: await at("mentor", "Mia"),
        instructor: await at("instructor", "Ida"),
      };
      for (const actor of [people.learner, people.other, people.instructor]) {
        const started = await startAttempt(actor, { ...course, isOpen: false }, "trial");
        if (started.kind !== "started") throw new Error(`The attempt was ${started.kind}`);
        await submitItem(actor, started.attemptId, 1, { ...ticks("a"), certainty: 2 });
      }
      return { course, ...people };
    };

    it("has a line for each answer of the learners, without their names", async () => {
      const { course, mentor, learner } = await begin();
      const { text, fileName } = await exported(mentor, course.slug, "quiz-trial");
      expect(fileName).toBe(`${course.slug}-quiz-trial.csv`);
      const lines = linesOf(text);
      expect(lines).toHaveLength(2);
      expect(lines[0]).toMatchObject({
        attempt: "1",
        position: "1",
        ticked: "a",
        max: "1",
        certainty: "2",
        attempt_finished: "",
      });
      expect(Number(lines[0]?.["mark"])).toBeGreaterThan(0);
      expect(text).not.toMatch(/Ada|Max|Ida|example\.org/u);
      expect(text).not.toContain(learner.participantId);
      expect(lines[0]?.["learner"]).not.toBe(lines[1]?.["learner"]);
    });

    it("has the same letters for the same person each time, and others in another course", async () => {
      const { course, mentor, learner } = await begin();
      const elsewhere = await makeCourse();
      const lettersIn = async (slug: string, actor: Actor) =>
        linesOf((await exported(actor, slug, "quiz-trial")).text).map((line) => line["learner"]);
      const first = await lettersIn(course.slug, mentor);
      expect(await lettersIn(course.slug, mentor)).toEqual(first);
      await db().attempt.updateMany({
        where: { participantId: learner.participantId },
        data: { courseId: elsewhere.id },
      });
      const teacher = await signedIn({ roles: { [elsewhere.id]: "mentor" } });
      const there = await lettersIn(elsewhere.slug, teacher);
      expect(there).toHaveLength(1);
      expect(first).not.toContain(there[0]);
    });

    it("has names for those who may have them, with a line in the audit log", async () => {
      const { course, mentor, instructor } = await begin();
      const wish: ExportWish = { format: "csv", names: true };
      expect(await exportReport(mentor, course.slug, "quiz-trial", wish)).toEqual({
        kind: "not-found",
      });
      expect(await auditOf(course.id)).toEqual([]);
      const { text } = await exported(instructor, course.slug, "quiz-trial", wish);
      // Whoever calls herself like a formula is text.
      expect(linesOf(text).map((line) => line["name"])).toEqual(["'=Ada", "Max"]);
      expect(await auditOf(course.id)).toMatchObject([
        {
          action: "report.named-exported",
          actorId: instructor.participantId,
          details: { source: "quiz-trial", format: "csv" },
        },
      ]);
    });

    it("names nobody who is no member any more", async () => {
      const { course, instructor, other } = await begin();
      await db().membership.deleteMany({ where: { userId: other.participantId } });
      const wish: ExportWish = { format: "csv", names: true };
      const { text } = await exported(instructor, course.slug, "quiz-trial", wish);
      expect(linesOf(text).map((line) => [line["name"], line["email"]])).toContainEqual(["", ""]);
      expect(text).not.toContain("Max");
    });

    it("says the same as JSON", async () => {
      const { course, mentor } = await begin();
      const csv = linesOf((await exported(mentor, course.slug, "quiz-trial")).text);
      const wish: ExportWish = { format: "json", names: false };
      const { text } = await exported(mentor, course.slug, "quiz-trial", wish);
      const answers = z
        .object({
          quiz: z.literal("trial"),
          answers: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))),
        })
        .parse(JSON.parse(text)).answers;
      const inText = answers.map((answer) =>
        Object.fromEntries(
          Object.entries(answer).map(([name, value]) => [
            name,
            value === null ? "" : String(value),
          ]),
        ),
      );
      expect(inText).toEqual(csv);
    });

    it("has every answer once, over many pages", async () => {
      const { course, mentor, learner } = await begin();
      await db().$executeRaw`
        WITH more AS (
          INSERT INTO attempt (id, participant_id, course_id, quiz_slug, number, open_items, submitted_at)
          SELECT gen_random_uuid(), participant_id, course_id, quiz_slug, n, 0, now()
          FROM attempt, generate_series(2, 451) AS n
          WHERE participant_id = ${learner.participantId}::uuid
          RETURNING id
        ), items AS (
          INSERT INTO attempt_item (id, attempt_id, position, variant_id)
          SELECT gen_random_uuid(), more.id, 1,
            (SELECT i.variant_id FROM attempt_item i JOIN attempt a ON a.id = i.attempt_id
              WHERE a.course_id = ${course.id}::uuid LIMIT 1)
          FROM more RETURNING id
        )
        INSERT INTO response (item_id, choices, submitted_at, rule, mark_numerator, mark_denominator)
        SELECT id, '{a}', now(), 'coverage', 1, 3 FROM items`;
      const outcome = await exportReport(mentor, course.slug, "quiz-trial", PLAIN);
      if (outcome.kind !== "pieces") throw new Error(outcome.kind);
      const pieces: string[] = [];
      for await (const piece of outcome.pieces) pieces.push(piece);
      expect(pieces.length).toBeGreaterThan(4);
      const lines = linesOf(pieces.join(""));
      expect(lines).toHaveLength(452);
      expect(
        new Set(lines.map((line) => `${line["learner"] ?? ""} ${line["attempt"] ?? ""}`)).size,
      ).toBe(452);
      expect(lines.filter((line) => line["mark"] === "0.333333")).toHaveLength(450);
    });

    it("of an import has its answers, and its keys as JSON", async () => {
      const { course, mentor, instructor } = await begin();
      const kept = await uploadResponses(instructor, course.slug, {
        title: "Exam",
        name: "exam.csv",
        key: new TextEncoder().encode("Q1,A\nQ2,B;D"),
        answers: new TextEncoder().encode("Name,Q1,Q2,Gender\nAda,A,B;D,-x\nMax,,B,-x\n"),
      });
      if (kept.kind !== "kept") throw new Error(kept.kind);
      const source = `import-${kept.id}`;
      expect(await exportReport(mentor, course.slug, source, PLAIN)).toEqual({ kind: "not-found" });
      await confirmResponses(instructor, course.slug, kept.id);
      expect((await exported(instructor, course.slug, source)).text).toBe(
        "line,Gender,Q1,Q2,total\r\n2,'-x,A,B;D,2\r\n3,'-x,,B,0.75\r\n",
      );
      const json = await exported(mentor, course.slug, source, { format: "json", names: false });
      expect(JSON.parse(json.text)).toMatchObject({
        title: "Exam",
        items: [
          { label: "Q1", right: ["A"] },
          { label: "Q2", right: ["B", "D"] },
        ],
        people: [
          { line: 2, answers: [["A"], ["B", "D"]], total: 2 },
          { line: 3, answers: [null, ["B"]] },
        ],
      });
      const elsewhere = await makeCourse();
      const other = await signedIn({ roles: { [elsewhere.id]: "instructor" } });
      for (const slug of [course.slug, elsewhere.slug]) {
        expect(await exportReport(other, slug, source, PLAIN)).toEqual({ kind: "not-found" });
      }
    });

    it("of a simulated class says in its name, and in every line, that it is nobody's", async () => {
      const { course, mentor, learner } = await begin();
      const { text, fileName } = await exported(mentor, course.slug, "simulated-trial");
      expect(fileName).toBe(`${course.slug}-simulated-trial.csv`);
      const lines = linesOf(text);
      expect(lines.length).toBeGreaterThan(400);
      expect(lines.every((line) => line["simulated"] === "simulated")).toBe(true);
      expect(lines.every((line) => line["learner"]?.startsWith("simulated-"))).toBe(true);
      const again = await exported(mentor, course.slug, "simulated-trial");
      expect(again.text).toBe(text);
      const wish = { format: "json", names: true } as const;
      const json = await exported(mentor, course.slug, "simulated-trial", wish);
      expect(JSON.parse(json.text)).toMatchObject({ simulated: true, quiz: "trial" });
      expect(await exportReport(learner, course.slug, "simulated-trial", PLAIN)).toEqual({
        kind: "not-found",
      });
    });

    it("is for staff of the course, and of what there is", async () => {
      const { course, learner, mentor } = await begin();
      const visitor: Actor = { kind: "visitor" };
      for (const actor of [learner, visitor]) {
        expect(await exportReport(actor, course.slug, "quiz-trial", PLAIN)).toEqual({
          kind: "not-found",
        });
      }
      for (const source of [
        "quiz-nothing",
        "trial",
        "import-1",
        "simulated-nothing",
        "quiz-../x",
      ]) {
        expect(await exportReport(mentor, course.slug, source, PLAIN)).toEqual({
          kind: "not-found",
        });
      }
    });

    it("can be asked for sixty times an hour", async () => {
      const { course, mentor } = await begin();
      for (let count = 0; count < 60; count += 1) {
        expect((await exportReport(mentor, course.slug, "quiz-trial", PLAIN)).kind).toBe("pieces");
      }
      expect((await exportReport(mentor, course.slug, "quiz-trial", PLAIN)).kind).toBe("wait");
    });
  });
});
