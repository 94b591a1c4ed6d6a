import "server-only";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/client/client";

/**
 * Gives a guest's attempts to an account: all of them or none. All that the account then has at a quiz
 * are numbered in the order in which they were begun, so that the first is the first. An open one where
 * the account has an open one too is set aside: it can still be finished, and "Go on" leads to the
 * account's own.
 *
 * @returns how many were moved; nothing, when they were moved before.
 */
export function moveAttempts(guestId: string, accountId: string): Promise<number> {
  return db().$transaction(async (transaction) => {
    await lockParticipants(transaction, guestId, accountId);
    const { count } = await transaction.attempt.updateMany({
      where: { participantId: guestId, submittedAt: null },
      data: { isSetAside: true },
    });
    const moved = await transaction.$executeRaw`
      UPDATE attempt AS a SET participant_id = ${accountId}::uuid, number = a.number + COALESCE((
        SELECT max(b.number) FROM attempt b
        WHERE b.participant_id = ${accountId}::uuid
          AND b.course_id = a.course_id AND b.quiz_slug = a.quiz_slug), 0)
      WHERE a.participant_id = ${guestId}::uuid`;
    if (moved > 0) await numberByStart(transaction, accountId);
    // Back to their place, where the account has none of its own there.
    if (count > 0) await takeUp(transaction, accountId);
    return moved;
  });
}

/**
 * Numbers the attempts of an account in the order of their starts, quiz by quiz. Numbers that are to
 * change go out of the way first: no two attempts ever have the same.
 */
async function numberByStart(
  transaction: Prisma.TransactionClient,
  accountId: string,
): Promise<void> {
  await transaction.$executeRaw`
    WITH placed AS (
      SELECT course_id, quiz_slug, number,
        row_number() OVER (PARTITION BY course_id, quiz_slug ORDER BY started_at, number) AS place
      FROM attempt WHERE participant_id = ${accountId}::uuid
    ), unordered AS (
      SELECT course_id, quiz_slug, max(number) AS last FROM placed
      GROUP BY course_id, quiz_slug HAVING bool_or(number <> place)
    )
    UPDATE attempt a SET number = a.number + u.last FROM unordered u
    WHERE a.participant_id = ${accountId}::uuid
      AND a.course_id = u.course_id AND a.quiz_slug = u.quiz_slug`;
  await transaction.$executeRaw`
    WITH placed AS (
      SELECT id,
        row_number() OVER (PARTITION BY course_id, quiz_slug ORDER BY started_at, number) AS place
      FROM attempt WHERE participant_id = ${accountId}::uuid
    )
    UPDATE attempt a SET number = p.place FROM placed p WHERE p.id = a.id AND a.number <> p.place`;
}

/** Both rows are made and held, so that two sign-ins at once take turns. */
async function lockParticipants(
  transaction: Prisma.TransactionClient,
  ...ids: readonly string[]
): Promise<void> {
  await transaction.participant.createMany({
    data: ids.map((id) => ({ id })),
    skipDuplicates: true,
  });
  await transaction.$queryRaw`
    SELECT 1 FROM participant WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** The newest attempt set aside at each quiz where nothing else is open becomes the open one. */
async function takeUp(transaction: Prisma.TransactionClient, accountId: string): Promise<void> {
  await transaction.$executeRaw`
    UPDATE attempt SET is_set_aside = false WHERE id IN (
      SELECT DISTINCT ON (a.course_id, a.quiz_slug) a.id FROM attempt a
      WHERE a.participant_id = ${accountId}::uuid AND a.submitted_at IS NULL AND a.is_set_aside
        AND NOT EXISTS (
          SELECT FROM attempt o
          WHERE o.participant_id = a.participant_id AND o.course_id = a.course_id
            AND o.quiz_slug = a.quiz_slug AND o.submitted_at IS NULL AND NOT o.is_set_aside)
      ORDER BY a.course_id, a.quiz_slug, a.started_at DESC)`;
}
