import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import type { Database } from "@/lib/platform/database";
import { findComeBacks, findLeftOpen, findWaitingAskers } from "@/lib/analytics/store/find-stuck";
import { LOOKED_AT, STUCK } from "@/lib/analytics/stuck/thresholds";
import { seedQuizzes } from "@/prisma/seed/seed-quizzes";
import { makeCourse } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { TRIAL } from "../support/quiz-fixture";
import { type Plan, plansOf } from "../support/statement-plan";

const ATTEMPTS = 30_000;
const LARGE: readonly string[] = [
  "attempt",
  "attempt_item",
  "response",
  "thread",
  "post",
  "person",
  "membership",
];

/**
 * A course of 6,000 learners: each has been at the trial five times, the last time hours or weeks ago
 * and still open with every sixth, and every third has asked something. Two items an attempt.
 */
async function fill({ prisma }: Database, courseId: string): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO person (id, name, email)
    SELECT ('01939000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'Learner ' || n,
      'learner-' || n || '@example.org'
    FROM generate_series(1, ${ATTEMPTS / 5}::int) n`;
  await prisma.$executeRaw`
    INSERT INTO membership (course_id, user_id, role)
    SELECT ${courseId}::uuid, id, 'learner' FROM person WHERE name LIKE 'Learner %'`;
  await prisma.$executeRaw`
    INSERT INTO participant (id) SELECT id FROM person WHERE name LIKE 'Learner %'`;
  await prisma.$executeRaw`
    INSERT INTO attempt (id, participant_id, course_id, quiz_slug, number, open_items, started_at,
      submitted_at)
    SELECT gen_random_uuid(), ('01939000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
      ${courseId}::uuid, 'trial', number, CASE WHEN is_open THEN 2 ELSE 0 END, began,
      CASE WHEN NOT is_open THEN began + interval '10 minutes' END
    FROM (
      SELECT n, number, number = 5 AND n % 6 = 0 AS is_open,
        now() - (n % 1000 + (5 - number) * 24) * interval '1 hour' AS began
      FROM generate_series(1, ${ATTEMPTS / 5}::int) n, generate_series(1, 5) number
    ) made`;
  await prisma.$executeRaw`
    INSERT INTO attempt_item (id, attempt_id, position, variant_id)
    SELECT gen_random_uuid(), a.id, qq.position, v.id
    FROM attempt a
    JOIN quiz_question qq ON qq.quiz_slug = a.quiz_slug
    JOIN question_version q ON q.question_id = qq.question_id AND q.is_current
    JOIN variant v ON v.version_id = q.id AND v.position = 1
    WHERE a.course_id = ${courseId}::uuid`;
  await prisma.$executeRaw`
    INSERT INTO response (item_id, choices, submitted_at, rule, mark_numerator, mark_denominator)
    SELECT i.id, '{c}', a.submitted_at, 'each-answer', hashtext(i.id::text) & 1, 1
    FROM attempt_item i JOIN attempt a ON a.id = i.attempt_id
    WHERE a.course_id = ${courseId}::uuid AND a.submitted_at IS NOT NULL`;
  await prisma.$executeRaw`
    WITH asked AS (
      INSERT INTO thread (id, course_id, kind, title, author_id, waiting_since)
      SELECT gen_random_uuid(), ${courseId}::uuid, 'question', 'Why is it so?', id,
        now() - interval '3 days'
      FROM person WHERE name LIKE 'Learner %3' RETURNING id, author_id
    )
    INSERT INTO post (id, thread_id, number, path, author_id, author_role, text, plain)
    SELECT gen_random_uuid(), id, 1, '{}', author_id, 'learner', '', '' FROM asked`;
  await prisma.$executeRawUnsafe("ANALYZE");
}

describe(`among ${String(ATTEMPTS)} attempts`, () => {
  forEachDatabase("migrated", (database) => {
    beforeAll(() => seedQuizzes(database().prisma, TRIAL));

    it("who seems stuck is found by walking an index to the limit, not by reading all attempts", async () => {
      const { id: courseId } = await makeCourse();
      await fill(database(), courseId);
      const ago = (milliseconds: number) => new Date(Date.now() - milliseconds);
      const query = { courseId, since: ago(STUCK.recentMs), limit: LOOKED_AT };
      const plans = {
        back: () => findComeBacks(query, STUCK.attemptsLookedAt),
        waiting: () => findWaitingAskers(query, ago(STUCK.waitingMs)),
        open: () => findLeftOpen(query, ago(STUCK.openMs)),
      };
      for (const work of Object.values(plans)) expect(await work()).toHaveLength(LOOKED_AT);
      const most = async (work: () => Promise<unknown>) =>
        Math.max(...(await plansOf(database(), work)).map(readOfLarge));
      // Each has five attempts of two answers; an attempt is looked at for who it is of and whether it
      // is the last, too.
      expect(await most(plans.back)).toBeLessThan(LOOKED_AT * 50);
      expect(await most(plans.waiting)).toBeLessThan(LOOKED_AT * 15);
      expect(await most(plans.open)).toBeLessThan(LOOKED_AT * 15);
    }, 120_000);
  });
});

const node = z.object({
  "Node Type": z.string(),
  "Relation Name": z.string().optional(),
  "Actual Rows": z.number(),
  "Actual Loops": z.number(),
  "Rows Removed by Filter": z.number().default(0),
  get Plans() {
    return z.array(node).optional();
  },
});

/** Rows that a plan looks at in tables that grow with a course; those of the bank are small. */
function readOfLarge({ text }: Plan): number {
  const rows = (one: z.output<typeof node>): number => {
    const own = LARGE.includes(one["Relation Name"] ?? "")
      ? (one["Actual Rows"] + one["Rows Removed by Filter"]) * one["Actual Loops"]
      : 0;
    return (one.Plans ?? []).map(rows).reduce((sum, below) => sum + below, own);
  };
  return rows(node.parse(JSON.parse(text)));
}
