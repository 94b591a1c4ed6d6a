import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { ScoringRule } from "../grade";
import type { Mark } from "../mark";
import type { MarkingScheme } from "../marking-scheme";
import { markingColumns } from "./marking-columns";

const openItemRow = z.object({
  itemId: z.uuid(),
  ...markingColumns,
  /** The corrected version that holds in the course; null for the bank's. */
  correctedBy: z.uuid().nullable(),
  /** Revision of the draft; 0 where there is none. */
  revision: z.int(),
  choices: z.array(z.string()),
  isOpen: z.boolean(),
});

/** An item that is not submitted yet, with its draft. */
interface OpenItem extends MarkingScheme {
  readonly itemId: string;
  readonly correctedBy: string | null;
  readonly revision: number;
  readonly choices: readonly string[];
}

/** The open items of an attempt; null where the participant has no such attempt. */
export async function findOpenItems(
  attemptId: string,
  participantId: string,
): Promise<readonly OpenItem[] | null> {
  const rows = await queryRows(currentDatabase(), openItemRow)`
    SELECT i.item_id AS "itemId", i.kind, i.rule, i.choice_keys AS "choiceKeys",
      i.marking_key AS "markingKey", i.either_keys AS "eitherKeys",
      i.voided_keys AS "voidedKeys", i.corrected_by AS "correctedBy",
      coalesce(r.revision, 0) AS revision, coalesce(r.choices, '{}') AS choices,
      r.submitted_at IS NULL AS "isOpen"
    FROM item_marking i
    LEFT JOIN response r ON r.item_id = i.item_id
    WHERE i.attempt_id = ${attemptId}::uuid AND i.participant_id = ${participantId}::uuid`;
  return rows.length === 0 ? null : rows.filter(({ isOpen }) => isOpen);
}

/** An open item with the mark of its draft as it was read. */
export interface MarkedDraft {
  readonly itemId: string;
  readonly revision: number;
  readonly rule: ScoringRule;
  readonly mark: Mark;
  readonly correctedBy: string | null;
}

/**
 * Submits drafts as they stand, blank where there is none, in one statement. A draft that was saved
 * again since it was marked is left open, so that no mark is stored beside another answer; and so is
 * one whose key was corrected meanwhile.
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
        ${drafts.map(({ mark }) => mark.denominator)}::int[],
        ${drafts.map(({ correctedBy }) => correctedBy ?? "")}::text[]
      ) AS m (item_id, revision, rule, numerator, denominator, marked_by)
    ), written AS (
      INSERT INTO response AS r (item_id, choices, revision, saved_at, submitted_at, rule,
        mark_numerator, mark_denominator, marked_by)
      SELECT item_id, '{}', revision, ${now.toISOString()}::timestamptz,
        ${now.toISOString()}::timestamptz, rule, numerator, denominator, marked_by
      FROM (SELECT item_id, revision + 1 AS revision, rule, numerator, denominator,
        NULLIF(marked_by, '')::uuid AS marked_by FROM marked) m
      ORDER BY item_id
      ON CONFLICT (item_id) DO UPDATE SET
        revision = excluded.revision, submitted_at = excluded.submitted_at, rule = excluded.rule,
        mark_numerator = excluded.mark_numerator, mark_denominator = excluded.mark_denominator,
        marked_by = excluded.marked_by
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
