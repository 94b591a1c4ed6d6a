import "server-only";
import { z } from "zod";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";
import type { Version } from "../correction/corrected-version";
import { markedAgain } from "../correction/plan-correction";
import type { Mark } from "../mark";
import { submittedAnswers } from "./answers-of";
import { getVersion } from "./version-in-force";

const correctionRow = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  versionId: z.uuid(),
  fromId: z.uuid(),
  toId: z.uuid(),
  state: z.enum(["running", "reverting"]),
  cursor: z.uuid().nullable(),
  createdBy: z.uuid().nullable(),
  createdAt: z.date(),
  revertedBy: z.uuid().nullable(),
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

/** A correction whose marks have all been moved, or moved back. */
export interface FinishedRegrade {
  readonly correctionId: string;
  readonly isRevert: boolean;
  /** Who asked for it; null where her account is gone. */
  readonly by: string | null;
  /** Whose answers it is about: her mark moved, or at least what her review says of it. */
  readonly participantIds: readonly string[];
  readonly now: Date;
}

/** Does what belongs to the end of a correction, in its transaction. */
type AtEnd = (finished: FinishedRegrade, transaction: Transaction) => Promise<void>;

/**
 * Marks the next answers of a correction, or of its revert, anew, and ends it where none are left.
 * What is done and how far it is are one transaction, so that a crash loses nothing and does nothing
 * twice; two processes at the same correction take turns. The end is a transaction of its own, which
 * holds no answer while others hear of it.
 *
 * @returns whether it goes on.
 */
export function regradeBatch(id: string, size: number, now: Date, atEnd: AtEnd): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const correction = await lockCorrection(transaction, id);
    if (correction === null) return false;
    const isRevert = correction.state === "reverting";
    const answers = await nextAnswers(transaction, correction, size);
    const last = answers.at(-1);
    if (last === undefined) {
      await end(transaction, correction, now, atEnd);
      return false;
    }
    const version = await getVersion(isRevert ? correction.fromId : correction.toId, transaction);
    const moves = answers.flatMap((answer) => {
      const move = moveOf(version, answer);
      return sameMark(move.from, move.to) ? [] : [move];
    });
    if (moves.length > 0) await move(transaction, id, isRevert, moves, now);
    await transaction.$executeRaw`
      UPDATE key_correction SET cursor = ${last.itemId}::uuid,
        done = LEAST(total, done + ${answers.length}::int),
        moved = moved + ${isRevert ? 0 : moves.length}::int
      WHERE id = ${id}::uuid`;
    return true;
  });
}

async function end(
  transaction: Transaction,
  correction: Correction,
  now: Date,
  atEnd: AtEnd,
): Promise<void> {
  const { id, state, createdBy, revertedBy } = correction;
  const isRevert = state === "reverting";
  await atEnd(
    {
      correctionId: id,
      isRevert,
      by: isRevert ? revertedBy : createdBy,
      participantIds: await listConcerned(transaction, correction),
      now,
    },
    transaction,
  );
  await transaction.$executeRaw`
    UPDATE key_correction SET done = total, state = ${isRevert ? "reverted" : "done"},
      finished_at = ${now.toISOString()}::timestamptz
    WHERE id = ${id}::uuid`;
}

const concernedRow = z.object({ id: z.uuid() });

/**
 * Whose answers a correction or its revert is about. A correction is nothing new to whoever answered
 * after it and was marked by it.
 */
async function listConcerned(
  transaction: Transaction,
  { courseId, versionId, toId, state, createdAt }: Correction,
): Promise<readonly string[]> {
  const submitted = submittedAnswers({ courseId, bankVersionId: versionId });
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT DISTINCT a.participant_id AS id
    FROM ${submitted.tables}
    WHERE ${submitted.are}
      AND (${state} = 'reverting' OR r.marked_by IS DISTINCT FROM ${toId}::uuid
        OR r.submitted_at < ${createdAt.toISOString()}::timestamptz)`;
  return z
    .array(concernedRow)
    .parse(rows)
    .map((row) => row.id);
}

/** The correction, held until the transaction ends; null where nothing is left of it. */
async function lockCorrection(transaction: Transaction, id: string): Promise<Correction | null> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT id, course_id AS "courseId", version_id AS "versionId", from_id AS "fromId",
      to_id AS "toId", state, cursor, created_by AS "createdBy", created_at AS "createdAt",
      reverted_by AS "revertedBy"
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
  const submitted = submittedAnswers({ courseId, bankVersionId: versionId });
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT r.item_id AS "itemId", v.position, r.choices, r.mark_numerator AS numerator,
      r.mark_denominator AS denominator, g.from_numerator AS "beforeNumerator",
      g.from_denominator AS "beforeDenominator"
    FROM ${submitted.tables}
    LEFT JOIN regrade g ON g.item_id = r.item_id AND g.correction_id = ${id}::uuid AND NOT g.is_revert
    WHERE ${submitted.are}
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
