import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { Certainty } from "../certainty";
import type { ScoringRule } from "../grade";
import type { Mark } from "../mark";
import { certaintySchema } from "../schema";
import { questionSchema, scoringRuleSchema, type Question } from "../schema-question";

const parametersSchema = z.record(z.string(), z.string());

/**
 * Stored content is parsed once per version: a version never changes, and parsing it takes longer
 * than fetching it. Bounded by the number of versions that are in use at a time.
 */
const LIMIT = 500;
const parsed = new Map<string, Question>();

function questionOf(hash: string, content: unknown): Question {
  const known = parsed.get(hash);
  if (known !== undefined) return known;
  const question = questionSchema.parse(content);
  if (parsed.size >= LIMIT) parsed.clear();
  parsed.set(hash, question);
  return question;
}

/** What was asked: the version and the numbers. It holds the claims: for the server only. */
export interface AskedQuestion {
  readonly itemId: string;
  readonly versionHash: string;
  readonly question: Question;
  readonly variantName: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** An item that may still be answered, with its draft. */
export interface AnswerableItem extends AskedQuestion {
  readonly draft: {
    readonly choices: readonly string[];
    readonly certainty: Certainty | null;
    readonly guess: number | null;
    readonly revision: number;
  } | null;
}

/** Without keys: what the question page is made from cannot leak what was never loaded. */
export async function findAnswerableItem(
  attemptId: string,
  position: number,
): Promise<AnswerableItem | null> {
  const row = await db().attemptItem.findUnique({
    where: { attemptId_position: { attemptId, position } },
    select: {
      id: true,
      variant: {
        select: {
          name: true,
          parameters: true,
          version: { select: { hash: true, content: true } },
        },
      },
      response: { select: { choices: true, certainty: true, guess: true, revision: true } },
    },
  });
  if (row === null) return null;
  const { version, name, parameters } = row.variant;
  return {
    itemId: row.id,
    versionHash: version.hash,
    question: questionOf(version.hash, version.content),
    variantName: name,
    parameters: parametersSchema.parse(parameters),
    draft: row.response && {
      ...row.response,
      certainty: certaintySchema.nullable().parse(row.response.certainty),
    },
  };
}

/** A submitted item with its keys and its mark. */
export interface SubmittedItem extends AskedQuestion {
  readonly derivedKey: readonly string[];
  readonly markingKey: readonly string[];
  readonly picked: readonly string[];
  readonly certainty: Certainty | null;
  readonly guess: number | null;
  readonly submittedAt: Date;
  readonly rule: ScoringRule;
  readonly mark: Mark;
}

const submissionSchema = z.object({
  choices: z.array(z.string()),
  certainty: certaintySchema.nullable(),
  guess: z.number().nullable(),
  submittedAt: z.date(),
  rule: scoringRuleSchema,
  markNumerator: z.int(),
  markDenominator: z.int(),
});

/** The item as it was submitted; null while it is open. */
export async function findSubmittedItem(
  attemptId: string,
  position: number,
): Promise<SubmittedItem | null> {
  const row = await db().attemptItem.findFirst({
    where: { attemptId, position, response: { submittedAt: { not: null } } },
    select: {
      id: true,
      variant: {
        select: {
          name: true,
          parameters: true,
          derivedKey: true,
          markingKey: true,
          version: { select: { hash: true, content: true } },
        },
      },
      response: {
        select: {
          choices: true,
          certainty: true,
          guess: true,
          submittedAt: true,
          rule: true,
          markNumerator: true,
          markDenominator: true,
        },
      },
    },
  });
  if (row === null) return null;
  const { version, name, parameters, derivedKey, markingKey } = row.variant;
  const response = submissionSchema.parse(row.response);
  return {
    itemId: row.id,
    versionHash: version.hash,
    question: questionOf(version.hash, version.content),
    variantName: name,
    parameters: parametersSchema.parse(parameters),
    derivedKey,
    markingKey,
    picked: response.choices,
    certainty: response.certainty,
    guess: response.guess,
    submittedAt: response.submittedAt,
    rule: response.rule,
    mark: { numerator: response.markNumerator, denominator: response.markDenominator },
  };
}
