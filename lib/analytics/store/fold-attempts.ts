import "server-only";
import { setImmediate } from "node:timers/promises";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";
import { attemptFactsSchema } from "../attempt-facts";
import { cellsOfAttempt } from "../cells-of-attempt";
import { Delta } from "../delta";
import { inBatches } from "./in-batches";
import { writeChanges } from "./write-changes";

const folded = z.object({
  attemptId: z.uuid(),
  courseId: z.uuid(),
  source: z.string(),
  // As text, since Prisma takes longer to look through JSON than it takes to read it.
  facts: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(attemptFactsSchema),
});
type Folded = z.infer<typeof folded>;

/** Whether the queue was done to its end; or that another process is at it, and nothing was. */
export type FoldedBatch = "all" | "some" | "busy";

/** Attempts that are looked at in one go, so that whoever submits meanwhile does not wait long. */
const ATTEMPTS_AT_ONCE = 50;

/** What was counted of an attempt, and that it is taken out or put in. */
const counted =
  (by: 1 | -1) =>
  (attempt: Folded): Folded & { readonly by: 1 | -1 } => ({ ...attempt, by });

const lockRow = z.object({ isOurs: z.boolean() });

/**
 * Counts the next attempts of the queue anew: what was counted of each is taken out, what there is of
 * it now is put in. One fold runs at a time, held by a lock of its own ("fold" in ASCII), which nobody
 * waits for: a transaction that waits has a connection that others need. Who takes a quiz never meets
 * it, since it only reads what they write.
 *
 * A line of the queue is read before the attempt it names, so a change that comes meanwhile is either
 * seen or has a line that is still to come. Lines go with the commit that counts them: where there is
 * none, whatever was written before is counted, whoever did it.
 *
 * A statement that waits, or a connection that is dead without the server knowing, would keep that lock
 * from everybody: the server ends the one and the other, a little later than `nextBatch` gives them up.
 *
 * @param limit lines of the queue that are done at most.
 */
export async function foldAttempts(limit: number): Promise<FoldedBatch> {
  const isWaiting = await db().changedAttempt.findFirst({ select: { id: true } });
  if (isWaiting === null) return "all";
  return inTransaction(async (transaction) => {
    const [lock] = z.array(lockRow).parse(
      await transaction.$queryRaw`
          SELECT pg_try_advisory_xact_lock(1718578276) AS "isOurs",
            set_config('lock_timeout', '10s', true), set_config('statement_timeout', '25s', true),
            set_config('idle_in_transaction_session_timeout', '12s', true)`,
    );
    if (lock?.isOurs !== true) return "busy";
    const queued = await transaction.changedAttempt.findMany({
      select: { id: true, attemptId: true },
      orderBy: { id: "asc" },
      take: limit,
    });
    if (queued.length === 0) return "all";
    const attemptIds = await withNeighbours(
      transaction,
      new Set(queued.map((line) => line.attemptId)),
    );
    const before = await foldedBefore(transaction, attemptIds);
    const now = await foldedNow(transaction, attemptIds);
    const delta = new Delta();
    const changed = [...before.map(counted(-1)), ...now.map(counted(1))];
    for (const some of inBatches(changed, ATTEMPTS_AT_ONCE)) {
      for (const { facts, by, ...place } of some) delta.add(place, cellsOfAttempt(facts), by);
      await setImmediate();
    }
    await writeChanges(transaction, delta.changes());
    await forgetGone(transaction, before, now);
    await transaction.changedAttempt.deleteMany({
      where: { id: { in: queued.map(({ id }) => id) } },
    });
    return queued.length < limit ? "all" : "some";
  });
}

/**
 * With each attempt go the one after it, which counts how the marks moved, and the one before, which
 * counts how its wrong answers went on.
 */
async function withNeighbours(
  transaction: Transaction,
  ids: ReadonlySet<string>,
): Promise<readonly string[]> {
  const beside = await transaction.$queryRaw`
    SELECT n.id FROM attempt a
    JOIN attempt n ON n.participant_id = a.participant_id AND n.course_id = a.course_id
      AND n.quiz_slug = a.quiz_slug AND n.number IN (a.number - 1, a.number + 1)
    WHERE a.id = ANY(${[...ids]}::uuid[])`;
  const rows = z.array(z.object({ id: z.uuid() })).parse(beside);
  return [...new Set([...ids, ...rows.map(({ id }) => id)])];
}

async function foldedBefore(
  transaction: Transaction,
  attemptIds: readonly string[],
): Promise<readonly Folded[]> {
  const rows = await transaction.$queryRaw`
    SELECT attempt_id AS "attemptId", course_id AS "courseId", source, facts::text
    FROM folded_attempt WHERE attempt_id = ANY(${[...attemptIds]}::uuid[])`;
  return z.array(folded).parse(rows);
}

/**
 * Stores what is counted of the attempts that are there and count: those of learners, as
 * `attempt.is_counted` says. Answers to the same questions in the attempts beside them are looked up by
 * those attempts, once for the batch: asked for answer by answer, a planner may begin at the question,
 * and read all that was ever answered to it.
 */
async function foldedNow(
  transaction: Transaction,
  attemptIds: readonly string[],
): Promise<readonly Folded[]> {
  const rows = await transaction.$queryRaw`
    WITH counted AS MATERIALIZED (
      SELECT a.* FROM attempt a
      WHERE a.id = ANY(${[...attemptIds]}::uuid[]) AND a.is_counted
    ), neighbour AS MATERIALIZED (
      SELECT a.id AS attempt_id, b.id AS beside_id, b.number - a.number AS step
      FROM counted a
      JOIN attempt b ON b.participant_id = a.participant_id AND b.course_id = a.course_id
        AND b.quiz_slug = a.quiz_slug AND b.number IN (a.number - 1, a.number + 1)
      WHERE b.is_counted AND b.submitted_at IS NOT NULL
    ), beside AS MATERIALIZED (
      SELECT DISTINCT ON (n.attempt_id, n.step, q.question_id) n.attempt_id, n.step, q.question_id,
        r.mark_numerator || '/' || r.mark_denominator AS mark, r.submitted_at
      FROM neighbour n
      JOIN attempt_item i ON i.attempt_id = n.beside_id
      JOIN response r ON r.item_id = i.id
      JOIN variant v ON v.id = i.variant_id
      JOIN question_version q ON q.id = v.version_id
      ORDER BY n.attempt_id, n.step, q.question_id, i.position
    ), answer AS (
      SELECT a.id AS attempt_id, i.position, v.name AS variant, q.question_id, q.hash,
        q.choice_keys, r.choices, r.certainty, r.mark_numerator, r.mark_denominator,
        extract(epoch FROM r.submitted_at - lag(r.submitted_at, 1, a.started_at)
          OVER (PARTITION BY a.id ORDER BY r.submitted_at, i.position))::float8 AS seconds,
        before.mark AS before,
        CASE WHEN a.number = 1 AND r.mark_numerator < r.mark_denominator THEN jsonb_build_object(
          'opened', r.reviewed_at IS NOT NULL
            AND (again.submitted_at IS NULL OR r.reviewed_at <= again.submitted_at),
          'again', again.mark,
          'talked', EXISTS (
            SELECT FROM post p JOIN thread t ON t.id = p.thread_id
            WHERE p.author_id = a.participant_id AND NOT p.is_anonymous AND p.deleted_at IS NULL
              AND p.created_at >= r.submitted_at
              AND t.course_id = a.course_id AND t.question_id = q.question_id)
        ) END AS flow
      FROM counted a
      JOIN attempt_item i ON i.attempt_id = a.id
      JOIN response r ON r.item_id = i.id
      JOIN variant v ON v.id = i.variant_id
      JOIN question_version q ON q.id = v.version_id
      LEFT JOIN beside before ON before.attempt_id = a.id AND before.step = -1
        AND before.question_id = q.question_id
      LEFT JOIN beside again ON again.attempt_id = a.id AND again.step = 1
        AND again.question_id = q.question_id
      WHERE a.submitted_at IS NOT NULL
    ), answers AS MATERIALIZED (
      SELECT attempt_id, jsonb_agg(jsonb_build_object(
          'item', question_id, 'version', hash, 'variant', variant,
          'mark', mark_numerator || '/' || mark_denominator,
          'options', choice_keys, 'ticked', choices, 'certainty', certainty,
          'seconds', CASE WHEN seconds > 0 THEN seconds END, 'before', before,
          'flow', flow
        ) ORDER BY position) AS list
      FROM answer GROUP BY attempt_id
    )
    INSERT INTO folded_attempt (attempt_id, course_id, source, facts)
    SELECT a.id, a.course_id, 'quiz-' || a.quiz_slug, jsonb_build_object(
        'number', a.number,
        'begun', to_char(a.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
        'ended', to_char(a.submitted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD'),
        'seconds', CASE WHEN a.submitted_at >= a.started_at
          THEN extract(epoch FROM a.submitted_at - a.started_at)::float8 END,
        'answers', coalesce(answers.list, '[]')
      )
    FROM counted a LEFT JOIN answers ON answers.attempt_id = a.id
    ON CONFLICT (attempt_id) DO UPDATE
    SET course_id = excluded.course_id, source = excluded.source, facts = excluded.facts
    RETURNING attempt_id AS "attemptId", course_id AS "courseId", source, facts::text`;
  return z.array(folded).parse(rows);
}

async function forgetGone(
  transaction: Transaction,
  before: readonly Folded[],
  now: readonly Folded[],
): Promise<void> {
  const there = new Set(now.map(({ attemptId }) => attemptId));
  const gone = before.flatMap(({ attemptId }) => (there.has(attemptId) ? [] : [attemptId]));
  if (gone.length === 0) return;
  await transaction.foldedAttempt.deleteMany({ where: { attemptId: { in: gone } } });
}
