import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { certaintySchema, type Answer } from "../schema";

const savedRow = z.object({
  kind: z.enum(["multiple", "single"]),
  choiceKeys: z.array(z.string()),
  /** The new revision; null where nothing was written. */
  revision: z.int().nullable(),
});

const storedRow = z.object({
  choices: z.array(z.string()),
  certainty: certaintySchema.nullable(),
  guess: z.number().nullable(),
  revision: z.int(),
  submittedAt: z.date().nullable(),
});
type StoredAnswer = z.infer<typeof storedRow>;

/** Where an item is: the attempt, the position in it and the participant whose it must be. */
export interface ItemAddress {
  readonly attemptId: string;
  readonly position: number;
  readonly participantId: string;
}

/**
 * Saves a draft in one statement, so that what was acknowledged is whole. It writes only where the
 * answer fits the question, where nothing was submitted, and where the stored revision is still the
 * one that the draft was made from; a first save has nothing to be compared with.
 *
 * @returns null where the participant has no such item; otherwise what the answer must fit, and the
 * new revision or null where nothing was written.
 */
export async function saveDraft(
  at: ItemAddress,
  answer: Answer,
  madeFrom: number,
  now: Date,
): Promise<z.infer<typeof savedRow> | null> {
  const choices = [...answer.choices];
  const [row] = await queryRows(currentDatabase(), savedRow)`
    WITH item AS (
      SELECT i.id, q.kind, q.choice_keys
      FROM attempt a
      JOIN attempt_item i ON i.attempt_id = a.id
      JOIN variant v ON v.id = i.variant_id
      JOIN question_version q ON q.id = v.version_id
      WHERE a.id = ${at.attemptId}::uuid AND i.position = ${at.position}::int
        AND a.participant_id = ${at.participantId}::uuid
    ), written AS (
      INSERT INTO response AS r (item_id, choices, certainty, guess, revision, saved_at)
      SELECT id, ${choices}::text[], ${answer.certainty}::int, ${answer.guess}::float8, 1,
        ${now.toISOString()}::timestamptz
      FROM item
      WHERE ${choices}::text[] <@ choice_keys
        AND (kind = 'multiple' OR cardinality(${choices}::text[]) <= 1)
      ON CONFLICT (item_id) DO UPDATE SET
        choices = excluded.choices, certainty = excluded.certainty, guess = excluded.guess,
        revision = r.revision + 1, saved_at = excluded.saved_at
      WHERE r.submitted_at IS NULL AND r.revision = ${madeFrom}::int
      RETURNING r.revision
    )
    SELECT item.kind, item.choice_keys AS "choiceKeys", written.revision
    FROM item LEFT JOIN written ON true`;
  return row ?? null;
}

/** The stored answer of an item, draft or submitted. */
export async function findStoredAnswer(at: ItemAddress): Promise<StoredAnswer | null> {
  const [row] = await queryRows(currentDatabase(), storedRow)`
    SELECT r.choices, r.certainty, r.guess, r.revision, r.submitted_at AS "submittedAt"
    FROM attempt a
    JOIN attempt_item i ON i.attempt_id = a.id
    JOIN response r ON r.item_id = i.id
    WHERE a.id = ${at.attemptId}::uuid AND i.position = ${at.position}::int
      AND a.participant_id = ${at.participantId}::uuid`;
  return row ?? null;
}
