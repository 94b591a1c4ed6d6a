import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";
import type { ItemState } from "../item-state";
import { quizKindSchema, type QuizKind } from "./course";

const responseState = {
  submittedAt: true,
  markNumerator: true,
  markDenominator: true,
} as const;

const submittedSchema = z.object({
  submittedAt: z.date(),
  markNumerator: z.int(),
  markDenominator: z.int(),
});

interface ResponseRow {
  readonly submittedAt: Date | null;
  readonly markNumerator: number | null;
  readonly markDenominator: number | null;
}

/** How far an item is, from its response or the lack of one. */
export function stateOf(response: ResponseRow | null): ItemState {
  if (response === null) return { kind: "not-begun" };
  if (response.submittedAt === null) return { kind: "saved" };
  const { markNumerator, markDenominator } = submittedSchema.parse(response);
  return {
    kind: "submitted",
    mark: { numerator: markNumerator, denominator: markDenominator },
  };
}

/** An attempt as lists show it. */
export interface ListedAttempt {
  readonly id: string;
  readonly quizSlug: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  /** In order of position. */
  readonly states: readonly ItemState[];
}

/** A participant's attempts, at one quiz or at all of them, the newest first. */
export async function listAttempts(
  participantId: string,
  quizSlug?: string,
): Promise<readonly ListedAttempt[]> {
  const rows = await db().attempt.findMany({
    where: { participantId, ...(quizSlug === undefined ? {} : { quizSlug }) },
    orderBy: [{ startedAt: "desc" }, { number: "desc" }],
    select: {
      id: true,
      quizSlug: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      items: { orderBy: { position: "asc" }, select: { response: { select: responseState } } },
    },
  });
  return rows.map(({ items, ...attempt }) => ({
    ...attempt,
    states: items.map(({ response }) => stateOf(response)),
  }));
}

/** An attempt with the titles of its questions, as they were when it was started. */
export interface FoundAttempt {
  readonly id: string;
  readonly participantId: string;
  readonly number: number;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly quiz: { readonly slug: string; readonly title: string; readonly kind: QuizKind };
  readonly items: readonly {
    readonly position: number;
    readonly title: string;
    readonly state: ItemState;
  }[];
}

export async function findAttempt(attemptId: string): Promise<FoundAttempt | null> {
  const row = await db().attempt.findUnique({
    where: { id: attemptId },
    select: {
      id: true,
      participantId: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      quiz: { select: { slug: true, title: true, kind: true } },
      items: {
        orderBy: { position: "asc" },
        select: {
          position: true,
          response: { select: responseState },
          variant: { select: { version: { select: { question: { select: { title: true } } } } } },
        },
      },
    },
  });
  if (row === null) return null;
  const { quiz, items, ...attempt } = row;
  return {
    ...attempt,
    quiz: { ...quiz, kind: quizKindSchema.parse(quiz.kind) },
    items: items.map(({ position, response, variant }) => ({
      position,
      title: variant.version.question.title,
      state: stateOf(response),
    })),
  };
}
