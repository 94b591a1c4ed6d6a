import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { Transaction } from "@/lib/platform/transaction";
import { Prisma } from "@/prisma/client/client";
import type { AnswerGroup, Move } from "../correction/plan-correction";
import type { Mark } from "../mark";
import { type AnswersOf, submittedAnswers } from "./answers-of";

type Reader = Pick<Transaction, "$queryRaw">;

const groupRow = z.object({
  position: z.int(),
  choices: z.array(z.string()),
  numerator: z.int(),
  denominator: z.int(),
  count: z.int(),
});

/** The submitted answers, those that are alike counted together. */
export async function listAnswerGroups(
  of: AnswersOf,
  reader: Reader = db(),
): Promise<readonly AnswerGroup[]> {
  const submitted = submittedAnswers(of);
  const rows = await reader.$queryRaw<unknown[]>`
    SELECT v.position, r.choices, r.mark_numerator AS numerator,
      r.mark_denominator AS denominator, count(*)::int AS count
    FROM ${submitted.tables}
    WHERE ${submitted.are}
    GROUP BY 1, 2, 3, 4`;
  return z
    .array(groupRow)
    .parse(rows)
    .map(({ numerator, denominator, ...group }) => ({
      ...group,
      mark: { numerator, denominator } satisfies Mark,
    }));
}

/** Whether an answer is one of those that a move is of. */
const IS_MOVED = Prisma.sql`m.position = v.position
  AND m.choices = array_to_string(r.choices, ',')
  AND (m.numerator, m.denominator) = (r.mark_numerator, r.mark_denominator)`;

/** The moves in columns, as SQL takes them. */
const columns = (moves: readonly Move[]) => ({
  positions: moves.map(({ position }) => position),
  choices: moves.map((move) => move.choices.join()),
  numerators: moves.map(({ mark }) => mark.numerator),
  denominators: moves.map(({ mark }) => mark.denominator),
  toNumerators: moves.map(({ to }) => to.numerator),
  toDenominators: moves.map(({ to }) => to.denominator),
});

/** How many people have an answer that moves. */
export async function countMovers(of: AnswersOf, moves: readonly Move[]): Promise<number> {
  const by = columns(moves);
  const submitted = submittedAnswers(of);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT count(DISTINCT a.participant_id)::int AS count
    FROM ${submitted.tables}
    JOIN unnest(${by.positions}::int[], ${by.choices}::text[], ${by.numerators}::int[],
      ${by.denominators}::int[]) AS m(position, choices, numerator, denominator) ON ${IS_MOVED}
    WHERE ${submitted.are}`;
  return z.array(z.object({ count: z.int() })).parse(rows)[0]?.count ?? 0;
}

const moverRow = z.object({
  /** Null for whoever is no member of the course. */
  name: z.string().nullable(),
  attempt: z.int(),
  fromNumerator: z.int(),
  fromDenominator: z.int(),
  toNumerator: z.int(),
  toDenominator: z.int(),
});

/** One answer that moves, and whose it is. */
export interface Mover {
  /** Null for whoever is no member of the course: a guest, or somebody who came by or left. */
  readonly name: string | null;
  /** The number of the attempt. */
  readonly attempt: number;
  readonly from: Mark;
  readonly to: Mark;
}

/**
 * A stretch of the answers that move: members of the course before all others, who cannot be told
 * apart, then by the size of the step, to twelve places, and by name.
 */
export async function listMovers(
  of: AnswersOf,
  moves: readonly Move[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<readonly Mover[]> {
  const by = columns(moves);
  const submitted = submittedAnswers(of);
  const rows = await db().$queryRaw<unknown[]>`
    SELECT p.name, a.number AS attempt,
      m.numerator AS "fromNumerator", m.denominator AS "fromDenominator",
      m.to_numerator AS "toNumerator", m.to_denominator AS "toDenominator"
    FROM ${submitted.tables}
    JOIN unnest(${by.positions}::int[], ${by.choices}::text[], ${by.numerators}::int[],
      ${by.denominators}::int[], ${by.toNumerators}::int[], ${by.toDenominators}::int[])
      AS m(position, choices, numerator, denominator, to_numerator, to_denominator) ON ${IS_MOVED}
    LEFT JOIN membership s ON s.user_id = a.participant_id AND s.course_id = a.course_id
    LEFT JOIN person p ON p.id = s.user_id
    WHERE ${submitted.are}
    ORDER BY p.name IS NULL,
      round((m.to_numerator::float8 / m.to_denominator - m.numerator::float8 / m.denominator)::numeric,
        12) DESC,
      p.name, i.id
    LIMIT ${limit}::int OFFSET ${offset}::int`;
  return z
    .array(moverRow)
    .parse(rows)
    .map((row) => ({
      name: row.name,
      attempt: row.attempt,
      from: { numerator: row.fromNumerator, denominator: row.fromDenominator },
      to: { numerator: row.toNumerator, denominator: row.toDenominator },
    }));
}
