import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { ScoringRule } from "../grade";
import type { Mark } from "../mark";
import { scoringRuleSchema } from "../schema-question";

const openItemRow = z.object({
  itemId: z.uuid().nullable(),
  rule: scoringRuleSchema.nullable(),
  choiceKeys: z.array(z.string()).nullable(),
  markingKey: z.array(z.string()).nullable(),
  /** Revision of the draft; 0 where there is none. */
  revision: z.int(),
  choices: z.array(z.string()),
});

/** An item that is not submitted yet, with its draft. */
export interface OpenItem {
  readonly itemId: string;
  readonly rule: ScoringRule;
  readonly choiceKeys: readonly string[];
  readonly markingKey: readonly string[];
  readonly revision: number;
  readonly choices: readonly string[];
}

/** The open items of an attempt; null where the participant has no such attempt. */
export async function findOpenItems(
  attemptId: string,
  participantId: string,
): Promise<readonly OpenItem[] | null> {
  const rows = await queryRows(currentDatabase(), openItemRow)`
    SELECT i.id AS "itemId", q.rule, q.choice_keys AS "choiceKeys", v.marking_key AS "markingKey",
      coalesce(i.revision, 0) AS revision, coalesce(i.choices, '{}') AS choices
    FROM attempt a
    LEFT JOIN (
      SELECT i.id, i.attempt_id, i.variant_id, r.revision, r.choices
      FROM attempt_item i LEFT JOIN response r ON r.item_id = i.id
      WHERE r.submitted_at IS NULL
    ) i ON i.attempt_id = a.id
    LEFT JOIN variant v ON v.id = i.variant_id
    LEFT JOIN question_version q ON q.id = v.version_id
    WHERE a.id = ${attemptId}::uuid AND a.participant_id = ${participantId}::uuid`;
  if (rows.length === 0) return null;
  return rows.flatMap(({ itemId, rule, choiceKeys, markingKey, revision, choices }) =>
    itemId === null || rule === null || choiceKeys === null || markingKey === null
      ? []
      : [{ itemId, rule, choiceKeys, markingKey, revision, choices }],
  );
}

/** An open item with the mark of its draft as it was read. */
export interface MarkedDraft {
  readonly itemId: string;
  readonly revision: number;
  readonly rule: ScoringRule;
  readonly mark: Mark;
}

/**
 * Submits drafts as they stand, blank where there is none, in one statement. A draft that was saved
 * again since it was marked is left open, so that no mark is stored beside another answer.
 *
 * @returns how many were submitted.
 */
export async function submitDrafts(
  attemptId: string,
  drafts: readonly MarkedDraft[],
  now: Date,
): Promise<number> {
  const [row] = await queryRows(currentDatabase(), z.object({ written: z.int() }))`
    WITH marked AS (
      SELECT * FROM unnest(
        ${drafts.map(({ itemId }) => itemId)}::uuid[],
        ${drafts.map(({ revision }) => revision)}::int[],
        ${drafts.map(({ rule }) => rule)}::text[],
        ${drafts.map(({ mark }) => mark.numerator)}::int[],
        ${drafts.map(({ mark }) => mark.denominator)}::int[]
      ) AS m (item_id, revision, rule, numerator, denominator)
    ), written AS (
      INSERT INTO response AS r (item_id, choices, revision, saved_at, submitted_at, rule,
        mark_numerator, mark_denominator)
      SELECT item_id, '{}', revision, ${now.toISOString()}::timestamptz,
        ${now.toISOString()}::timestamptz, rule, numerator, denominator
      FROM (SELECT item_id, revision + 1 AS revision, rule, numerator, denominator FROM marked) m
      ORDER BY item_id
      ON CONFLICT (item_id) DO UPDATE SET
        revision = excluded.revision, submitted_at = excluded.submitted_at, rule = excluded.rule,
        mark_numerator = excluded.mark_numerator, mark_denominator = excluded.mark_denominator
      WHERE r.submitted_at IS NULL AND r.revision = excluded.revision - 1
      RETURNING r.item_id
    ), finished AS (
      UPDATE attempt SET
        open_items = open_items - n,
        submitted_at = CASE WHEN open_items = n THEN ${now.toISOString()}::timestamptz END
      FROM (SELECT count(*)::int AS n FROM written) w
      WHERE attempt.id = ${attemptId}::uuid AND n > 0
    )
    SELECT count(*)::int AS written FROM written`;
  return row?.written ?? 0;
}
