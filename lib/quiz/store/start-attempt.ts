import "server-only";
import { db } from "@/lib/platform/db";
import type { PrismaClient } from "@/prisma/client/client";
import type { VariantUse } from "../next-variant";

/** Whose attempt it is, at which quiz of which course. */
export interface AttemptPlace {
  readonly participantId: string;
  readonly courseId: string;
  readonly quizSlug: string;
}

/** The attempt to go on with; the database allows one a place. */
export async function findOpenAttempt(place: AttemptPlace): Promise<string | null> {
  const attempt = await db().attempt.findFirst({
    where: { ...place, submittedAt: null, isSetAside: false },
    select: { id: true },
  });
  return attempt?.id ?? null;
}

/** One question of a quiz with the numbers that it can be asked on. */
export interface Slot {
  readonly position: number;
  readonly variants: readonly VariantUse[];
}

/**
 * The questions of a quiz, each with the variants of the version that holds in the course (its own
 * where it has corrected the key) in the order in which they are given out, and when the participant last met those numbers in whatever quiz or version; null
 * where there is no such quiz.
 */
export async function findSlots({
  participantId,
  courseId,
  quizSlug,
}: AttemptPlace): Promise<readonly Slot[] | null> {
  const quiz = await db().quiz.findUnique({
    where: { slug: quizSlug },
    select: {
      questions: {
        orderBy: { position: "asc" },
        select: {
          position: true,
          questionId: true,
          question: {
            select: {
              versions: {
                where: { isCurrent: true, OR: [{ courseId }, { courseId: null }] },
                orderBy: { courseId: { sort: "asc", nulls: "last" } },
                take: 1,
                select: {
                  variants: { orderBy: { position: "asc" }, select: { id: true, name: true } },
                },
              },
            },
          },
        },
      },
    },
  });
  if (quiz === null) return null;
  const met = await lastMet(
    participantId,
    quiz.questions.map(({ questionId }) => questionId),
  );
  return quiz.questions.map(({ position, questionId, question }) => ({
    position,
    variants: question.versions.flatMap(({ variants }) =>
      variants.map(({ id, name }) => ({
        id,
        lastUsedAt: met.get(useKey(questionId, name)) ?? null,
      })),
    ),
  }));
}

const useKey = (questionId: string, variantName: string): string => `${questionId} ${variantName}`;

/** When the participant last met each variant of the questions, by question and variant name. */
async function lastMet(
  participantId: string,
  questionIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const items = await db().attemptItem.findMany({
    where: {
      attempt: { participantId },
      variant: { version: { questionId: { in: [...questionIds] } } },
    },
    orderBy: { attempt: { startedAt: "asc" } },
    select: {
      attempt: { select: { startedAt: true } },
      variant: { select: { name: true, version: { select: { questionId: true } } } },
    },
  });
  return new Map(
    items.map(({ attempt, variant }) => [
      useKey(variant.version.questionId, variant.name),
      attempt.startedAt,
    ]),
  );
}

/** A new attempt, complete: its questions on the numbers chosen for them. */
export interface NewAttempt extends AttemptPlace {
  readonly startedAt: Date;
  readonly items: readonly { readonly position: number; readonly variantId: string }[];
}

/**
 * Stores an attempt with its items, and the participant where she is new: all or nothing.
 *
 * @returns its id; null where another start came in between.
 */
export async function createAttempt(attempt: NewAttempt): Promise<string | null> {
  const { participantId, courseId, quizSlug, startedAt, items } = attempt;
  const place = { participantId, courseId, quizSlug };
  try {
    return await db().$transaction(async (prisma) => {
      await prisma.participant.createMany({
        data: [{ id: participantId, createdAt: startedAt }],
        skipDuplicates: true,
      });
      const { id } = await prisma.attempt.create({
        data: {
          ...place,
          startedAt,
          number: await nextNumber(prisma, place),
          openItems: items.length,
          items: { create: [...items] },
        },
        select: { id: true },
      });
      return id;
    });
  } catch (error) {
    if (isUniqueViolation(error)) return null;
    throw error;
  }
}

async function nextNumber(
  prisma: Pick<PrismaClient, "attempt">,
  place: AttemptPlace,
): Promise<number> {
  const { _max } = await prisma.attempt.aggregate({
    where: { ...place },
    _max: { number: true },
  });
  return (_max.number ?? 0) + 1;
}

/** Prisma's code for a row that a unique index refused. */
const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "P2002";
