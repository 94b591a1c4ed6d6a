import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { itemCorrectionSchema } from "../item-correction";
import { certaintySchema, type Answer } from "../schema";
import { scoringRuleSchema } from "../schema";
import type { Question } from "../schema-question";
import { getVersionContent } from "./version-content";

/** What was asked: the version and the numbers. It holds the claims: for the server only. */
export interface AskedQuestion {
  readonly versionHash: string;
  readonly question: Question;
  readonly variantName: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const asked = {
  versionHash: z.string(),
  variantName: z.string(),
  parameters: z.record(z.string(), z.string()),
};

const answerableRow = z.object({
  ...asked,
  choices: z.array(z.string()).nullable(),
  certainty: certaintySchema.nullable(),
  guess: z.number().nullable(),
  revision: z.int().nullable(),
});

/** An item that may still be answered, with its draft; revision 0 where there is none. */
export interface AnswerableItem extends AskedQuestion {
  readonly draft: Answer;
  readonly revision: number;
}

/** Without keys: what the question page is made from cannot leak what was never loaded. */
export async function findAnswerableItem(
  attemptId: string,
  position: number,
): Promise<AnswerableItem | null> {
  const [row] = await queryRows(currentDatabase(), answerableRow)`
    SELECT q.hash AS "versionHash", v.name AS "variantName", v.parameters,
      r.choices, r.certainty, r.guess, r.revision
    FROM attempt_item i
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version q ON q.id = v.version_id
    LEFT JOIN response r ON r.item_id = i.id
    WHERE i.attempt_id = ${attemptId}::uuid AND i.position = ${position}::int`;
  if (row === undefined) return null;
  const { versionHash, variantName, parameters, choices, certainty, guess, revision } = row;
  return {
    versionHash,
    question: await getVersionContent(versionHash),
    variantName,
    parameters,
    draft: { choices: choices ?? [], certainty, guess },
    revision: revision ?? 0,
  };
}

const submittedRow = z.object({
  ...asked,
  derivedKey: z.array(z.string()),
  markingKey: z.array(z.string()),
  eitherKeys: z.array(z.string()),
  voidedKeys: z.array(z.string()),
  corrections: z.array(itemCorrectionSchema),
  picked: z.array(z.string()),
  certainty: certaintySchema.nullable(),
  guess: z.number().nullable(),
  submittedAt: z.date(),
  reviewedAt: z.date().nullable(),
  rule: scoringRuleSchema,
  mark: z.object({ numerator: z.int(), denominator: z.int() }),
});

/** A submitted item with its keys and its mark. */
export type SubmittedItem = AskedQuestion & z.infer<typeof submittedRow>;

/** The item as it was submitted, with what counts of it now; null while it is open. */
export async function findSubmittedItem(
  attemptId: string,
  position: number,
): Promise<SubmittedItem | null> {
  const [row] = await queryRows(currentDatabase(), submittedRow)`
    SELECT q.hash AS "versionHash", v.name AS "variantName", v.parameters,
      v.derived_key AS "derivedKey", k.marking_key AS "markingKey",
      k.either_keys AS "eitherKeys", k.voided_keys AS "voidedKeys",
      COALESCE((
        SELECT json_agg(json_build_object(
          'at', c.created_at, 'reason', c.reason, 'rulings', c.rulings,
          'revertedAt', c.reverted_at,
          'moved', CASE WHEN g.item_id IS NOT NULL THEN json_build_object(
            'from', json_build_object('numerator', g.from_numerator, 'denominator', g.from_denominator),
            'to', json_build_object('numerator', g.to_numerator, 'denominator', g.to_denominator)
          ) END
        ) ORDER BY c.created_at, c.id)
        FROM key_correction c
        LEFT JOIN regrade g ON g.correction_id = c.id AND g.item_id = i.id AND NOT g.is_revert
        WHERE c.course_id = k.course_id AND c.question_id = k.question_id
          AND c.version_id = k.bank_version_id
          AND (c.reverted_at IS NULL OR g.item_id IS NOT NULL)
      ), '[]') AS corrections,
      r.choices AS picked, r.certainty, r.guess, r.submitted_at AS "submittedAt", r.reviewed_at AS "reviewedAt",
      r.rule,
      json_build_object('numerator', r.mark_numerator, 'denominator', r.mark_denominator) AS mark
    FROM attempt_item i
    JOIN item_marking k ON k.item_id = i.id
    JOIN variant v ON v.id = i.variant_id
    JOIN question_version q ON q.id = v.version_id
    JOIN response r ON r.item_id = i.id
    WHERE i.attempt_id = ${attemptId}::uuid AND i.position = ${position}::int
      AND r.submitted_at IS NOT NULL`;
  if (row === undefined) return null;
  return { ...row, question: await getVersionContent(row.versionHash) };
}
