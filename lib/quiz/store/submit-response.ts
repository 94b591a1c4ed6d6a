import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { ScoringRule } from "../grade";
import type { Mark } from "../mark";
import { certaintySchema, type Answer } from "../schema";
import { markingColumns } from "./marking-columns";
import type { ItemAddress } from "./save-draft";

const gradableRow = z.object({
  itemId: z.uuid(),
  ...markingColumns,
  /** The corrected version that holds in the course; null for the bank's. */
  correctedBy: z.uuid().nullable(),
  /** What was submitted before; null while the item is open. */
  submittedChoices: z.array(z.string()).nullable(),
  /** What is stored, draft or submitted, and how often it was saved; nothing and 0 at first. */
  stored: z.object({
    choices: z.array(z.string()),
    certainty: certaintySchema.nullable(),
    guess: z.number().nullable(),
  }),
  revision: z.int(),
});
export type GradableItem = z.infer<typeof gradableRow>;

/** What marking one item needs; null where the participant has no such item. */
export async function findGradableItem(at: ItemAddress): Promise<GradableItem | null> {
  const [row] = await queryRows(currentDatabase(), gradableRow)`
    SELECT i.item_id AS "itemId", i.kind, i.rule, i.choice_keys AS "choiceKeys",
      i.marking_key AS "markingKey", i.either_keys AS "eitherKeys",
      i.voided_keys AS "voidedKeys", i.corrected_by AS "correctedBy",
      CASE WHEN r.submitted_at IS NOT NULL THEN r.choices END AS "submittedChoices",
      json_build_object('choices', COALESCE(r.choices, '{}'), 'certainty', r.certainty,
        'guess', r.guess) AS stored,
      COALESCE(r.revision, 0) AS revision
    FROM item_marking i
    LEFT JOIN response r ON r.item_id = i.item_id
    WHERE i.attempt_id = ${at.attemptId}::uuid AND i.position = ${at.position}::int
      AND i.participant_id = ${at.participantId}::uuid`;
  return row ?? null;
}

/** A marked answer, ready to be stored. */
export interface MarkedAnswer {
  readonly attemptId: string;
  readonly itemId: string;
  readonly answer: Answer;
  readonly rule: ScoringRule;
  readonly mark: Mark;
  /** The corrected version that it was marked by; null for the bank's. */
  readonly markedBy: string | null;
  /** Written only over this stored revision; null for over whatever is stored. */
  readonly over: number | null;
}

/**
 * Stores a submission and, with the last open item, the end of its attempt: one statement, all of it
 * or nothing. Of two that arrive at once the second waits for the first and then writes nothing. Nor
 * is anything written where the key was corrected since the answer was marked.
 *
 * @returns whether this call was the one that submitted.
 */
export async function submitResponse(marked: MarkedAnswer, now: Date): Promise<boolean> {
  const { attemptId, itemId, answer, rule, mark, markedBy, over } = marked;
  const [row] = await queryRows(currentDatabase(), z.object({ written: z.boolean() }))`
    WITH written AS (
      INSERT INTO response AS r (item_id, choices, certainty, guess, revision, saved_at,
        submitted_at, rule, mark_numerator, mark_denominator, marked_by)
      VALUES (${itemId}::uuid, ${[...answer.choices]}::text[], ${answer.certainty}::int,
        ${answer.guess}::float8, 1, ${now.toISOString()}::timestamptz,
        ${now.toISOString()}::timestamptz, ${rule}, ${mark.numerator}::int, ${mark.denominator}::int,
        ${markedBy}::uuid)
      ON CONFLICT (item_id) DO UPDATE SET
        choices = excluded.choices, certainty = excluded.certainty, guess = excluded.guess,
        revision = r.revision + 1, saved_at = excluded.saved_at,
        submitted_at = excluded.submitted_at, rule = excluded.rule,
        mark_numerator = excluded.mark_numerator, mark_denominator = excluded.mark_denominator,
        marked_by = excluded.marked_by
      WHERE r.submitted_at IS NULL AND (${over}::int IS NULL OR r.revision = ${over}::int)
      RETURNING r.item_id
    ), finished AS (
      UPDATE attempt SET
        open_items = open_items - 1,
        submitted_at = CASE WHEN open_items = 1 THEN ${now.toISOString()}::timestamptz END
      FROM written WHERE attempt.id = ${attemptId}::uuid
    )
    SELECT EXISTS (SELECT FROM written) AS written`;
  return row?.written === true;
}
