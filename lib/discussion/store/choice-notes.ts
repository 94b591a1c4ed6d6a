import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { noteOutcomeSchema } from "../choice-note";

/** The choice of a course's question. */
export interface NotePlace {
  readonly courseId: string;
  readonly questionId: string;
  readonly choiceKey: string;
}

const noteRow = z.object({
  id: z.uuid(),
  questionId: z.string(),
  choiceKey: z.string(),
  text: z.string(),
  at: z.date(),
  outcome: noteOutcomeSchema.nullable(),
  reason: z.string().nullable(),
  isEdited: z.boolean(),
  settledAt: z.date().nullable(),
  /** Loaded only where she wished to be named. */
  proposer: z.string().nullable(),
  /** Whether staff can look up who proposed it. */
  isRevealable: z.boolean(),
});
export type NoteRow = z.infer<typeof noteRow>;

/** The notes that stand in a choice's explanation, in the order in which they came to it. */
export async function listStandingNotes(at: NotePlace, limit: number): Promise<readonly NoteRow[]> {
  return queryRows(currentDatabase(), noteRow)`
    SELECT n.id, n.question_id AS "questionId", n.choice_key AS "choiceKey", n.text, n.at,
      n.outcome, n.reason, n.is_edited AS "isEdited", n.settled_at AS "settledAt",
      CASE WHEN n.is_named THEN u.name END AS proposer,
      NOT n.is_named AND NOT n.is_secret AS "isRevealable"
    FROM choice_note n LEFT JOIN person u ON u.id = n.proposed_by
    WHERE n.course_id = ${at.courseId}::uuid AND n.question_id = ${at.questionId}
      AND n.choice_key = ${at.choiceKey} AND n.outcome = 'merged'
    ORDER BY n.settled_at, n.id
    LIMIT ${limit}::int`;
}

/** What somebody proposed about a choice, newest first. */
export async function listOwnNotes(
  at: NotePlace,
  userId: string,
  limit: number,
): Promise<readonly NoteRow[]> {
  return queryRows(currentDatabase(), noteRow)`
    SELECT n.id, n.question_id AS "questionId", n.choice_key AS "choiceKey", n.text, n.at,
      n.outcome, n.reason, n.is_edited AS "isEdited", n.settled_at AS "settledAt",
      NULL::text AS proposer, false AS "isRevealable"
    FROM choice_note n
    WHERE n.course_id = ${at.courseId}::uuid AND n.question_id = ${at.questionId}
      AND n.choice_key = ${at.choiceKey} AND n.proposed_by = ${userId}::uuid
    ORDER BY n.at DESC, n.id DESC
    LIMIT ${limit}::int`;
}

/** What waits for the staff of a course, the oldest first. */
export async function listWaitingNotes(
  courseId: string,
  limit: number,
): Promise<readonly NoteRow[]> {
  return queryRows(currentDatabase(), noteRow)`
    SELECT n.id, n.question_id AS "questionId", n.choice_key AS "choiceKey", n.text, n.at,
      n.outcome, n.reason, n.is_edited AS "isEdited", n.settled_at AS "settledAt",
      CASE WHEN n.is_named THEN u.name END AS proposer,
      NOT n.is_named AND NOT n.is_secret AS "isRevealable"
    FROM choice_note n LEFT JOIN person u ON u.id = n.proposed_by
    WHERE n.course_id = ${courseId}::uuid AND n.outcome IS NULL
    ORDER BY n.at, n.id
    LIMIT ${limit}::int`;
}

export async function countWaitingNotes(courseId: string): Promise<number> {
  const [row] = await queryRows(currentDatabase(), z.object({ count: z.coerce.number() }))`
    SELECT count(*) AS count FROM choice_note
    WHERE course_id = ${courseId}::uuid AND outcome IS NULL`;
  return row?.count ?? 0;
}

/**
 * What was settled in a course, the latest first.
 *
 * @param after the id of the last note of the page before; null for the first page.
 */
export async function listSettledNotes(
  courseId: string,
  after: string | null,
  limit: number,
): Promise<readonly NoteRow[]> {
  return queryRows(currentDatabase(), noteRow)`
    SELECT n.id, n.question_id AS "questionId", n.choice_key AS "choiceKey", n.text, n.at,
      n.outcome, n.reason, n.is_edited AS "isEdited", n.settled_at AS "settledAt",
      CASE WHEN n.is_named THEN u.name END AS proposer,
      NOT n.is_named AND NOT n.is_secret AS "isRevealable"
    FROM choice_note n LEFT JOIN person u ON u.id = n.proposed_by
    WHERE n.course_id = ${courseId}::uuid AND n.outcome IS NOT NULL
      AND (${after}::uuid IS NULL OR (n.settled_at, n.id) < (
        SELECT m.settled_at, m.id FROM choice_note m
        WHERE m.id = ${after}::uuid AND m.course_id = ${courseId}::uuid))
    ORDER BY n.settled_at DESC, n.id DESC
    LIMIT ${limit}::int`;
}
