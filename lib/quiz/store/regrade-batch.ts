import "server-only";
import { z } from "zod";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";
import type { Version } from "../correction/corrected-version";
import { markedAgain } from "../correction/plan-correction";
import type { Mark } from "../mark";
import { getVersion } from "./version-in-force";

const correctionRow = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  versionId: z.uuid(),
  fromId: z.uuid(),
  toId: z.uuid(),
  state: z.enum(["running", "reverting"]),
  cursor: z.uuid().nullable(),
});
type Correction = z.infer<typeof correctionRow>;

const answerRow = z.object({
  itemId: z.uuid(),
  position: z.int(),
  choices: z.array(z.string()),
  numerator: z.int(),
  denominator: z.int(),
  /** What the correction made the mark from; null where it did not move it. */
  beforeNumerator: z.int().nullable(),
  beforeDenominator: z.int().nullable(),
});
type Answer = z.infer<typeof answerRow>;

/**
 * Marks the next answers of a correction, or of its revert, anew. What is done with them and how far
 * it is are one transaction, so that a crash loses nothing and does nothing twice; two processes at
 * the same correction take turns.
 *
 * @returns whether answers are left.
 */
export function regradeBatch(id: string, size: number, now: Date): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const correction = await lockCorrection(transaction, id);
    if (correction === null) return false;
    const isRevert = correction.state === "reverting";
    const answers = await nextAnswers(transaction, correction, size);
    const version = await getVersion(isRevert ? correction.fromId : correction.toId, transaction);
    const moves = answers.flatMap((answer) => {
      const move = moveOf(version, answer);
      return sameMark(move.from, move.to) ? [] : [move];
    });
    if (moves.length > 0) await move(transaction, id, isRevert, moves, now);
    const isFinished = answers.length < size;
    await transaction.$executeRaw`
      UPDATE key_correction SET
        cursor = COALESCE(${answers.at(-1)?.itemId ?? null}::uuid, cursor),
        done = CASE WHEN ${isFinished}::bool THEN total ELSE done + ${answers.length}::int END,
        moved = moved + ${isRevert ? 0 : moves.length}::int,
        state = CASE WHEN NOT ${isFinished}::bool THEN state
          WHEN ${isRevert}::bool THEN 'reverted' ELSE 'done' END,
        finished_at = CASE WHEN ${isFinished}::bool THEN ${now.toISOString()}::timestamptz END
      WHERE id = ${id}::uuid`;
    return !isFinished;
  });
}

/** The correction, held until the transaction ends; null where nothing is left of it. */
async function lockCorrection(transaction: Transaction, id: string): Promise<Correction | null> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT id, course_id AS "courseId", version_id AS "versionId", from_id AS "fromId",
      to_id AS "toId", state, cursor
    FROM key_correction
    WHERE id = ${id}::uuid AND state IN ('running', 'reverting')
    FOR UPDATE`;
  return z.array(correctionRow).parse(rows)[0] ?? null;
}

/**
 * The next answers to look at, held until the transaction ends. A correction passes over what its
 * version marked already. A revert looks at what the correction moved, and at what was marked by a
 * correction when it was submitted, which has no earlier mark.
 */
async function nextAnswers(
  transaction: Transaction,
  { id, courseId, versionId, toId, state, cursor }: Correction,
  size: number,
): Promise<readonly Answer[]> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT r.item_id AS "itemId", v.position, r.choices, r.mark_numerator AS numerator,
      r.mark_denominator AS denominator, g.from_numerator AS "beforeNumerator",
      g.from_denominator AS "beforeDenominator"
    FROM question_version q
    JOIN variant v ON v.version_id = q.id
    JOIN attempt_item i ON i.variant_id = v.id
    JOIN attempt a ON a.id = i.attempt_id
    JOIN response r ON r.item_id = i.id
    LEFT JOIN regrade g ON g.item_id = r.item_id AND g.correction_id = ${id}::uuid AND NOT g.is_revert
    WHERE (q.id = ${versionId}::uuid OR q.corrects_id = ${versionId}::uuid)
      AND a.course_id = ${courseId}::uuid AND r.submitted_at IS NOT NULL
      AND CASE WHEN ${state} = 'running' THEN r.marked_by IS DISTINCT FROM ${toId}::uuid
        ELSE g.item_id IS NOT NULL OR r.marked_by IS NOT NULL END
      AND (${cursor}::uuid IS NULL OR r.item_id > ${cursor}::uuid)
    ORDER BY r.item_id LIMIT ${size}::int
    FOR UPDATE OF r`;
  return z.array(answerRow).parse(rows);
}

interface MarkMove {
  readonly itemId: string;
  readonly from: Mark;
  readonly to: Mark;
}

/** Back to what the mark was where a correction moved it; else by the version, and never lower. */
function moveOf(version: Version, answer: Answer): MarkMove {
  const { itemId, numerator, denominator, beforeNumerator, beforeDenominator } = answer;
  const from = { numerator, denominator };
  const to =
    beforeNumerator === null || beforeDenominator === null
      ? markedAgain(version, { ...answer, mark: from })
      : { numerator: beforeNumerator, denominator: beforeDenominator };
  return { itemId, from, to };
}

const sameMark = (one: Mark, other: Mark): boolean =>
  one.numerator === other.numerator && one.denominator === other.denominator;

/** The history first: the trigger on `response` looks for it where a mark comes back down. */
async function move(
  transaction: Transaction,
  correctionId: string,
  isRevert: boolean,
  moves: readonly MarkMove[],
  now: Date,
): Promise<void> {
  const ids = moves.map(({ itemId }) => itemId);
  const numerators = moves.map(({ to }) => to.numerator);
  const denominators = moves.map(({ to }) => to.denominator);
  await transaction.regrade.createMany({
    data: moves.map(({ itemId, from, to }) => ({
      itemId,
      correctionId,
      isRevert,
      fromNumerator: from.numerator,
      fromDenominator: from.denominator,
      toNumerator: to.numerator,
      toDenominator: to.denominator,
      at: now,
    })),
  });
  await transaction.$executeRaw`
    UPDATE response r SET mark_numerator = m.numerator, mark_denominator = m.denominator
    FROM unnest(${ids}::uuid[], ${numerators}::int[], ${denominators}::int[])
      AS m(item_id, numerator, denominator)
    WHERE r.item_id = m.item_id`;
}
