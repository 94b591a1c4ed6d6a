import "server-only";
import { db } from "@/lib/platform/db";

const answer = {
  choices: true,
  certainty: true,
  guess: true,
  savedAt: true,
  submittedAt: true,
  reviewedAt: true,
  rule: true,
  markNumerator: true,
  markDenominator: true,
  regrades: {
    orderBy: { at: "asc" },
    select: {
      at: true,
      isRevert: true,
      fromNumerator: true,
      fromDenominator: true,
      toNumerator: true,
      toDenominator: true,
      correction: { select: { reason: true } },
    },
  },
} as const;

/** Every attempt of a participant with what she answered, the oldest first. No keys, no claims. */
export function listAnswers(participantId: string) {
  return db().attempt.findMany({
    where: { participantId },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      number: true,
      startedAt: true,
      submittedAt: true,
      course: { select: { title: true } },
      quiz: { select: { slug: true, title: true } },
      items: {
        orderBy: { position: "asc" },
        select: {
          position: true,
          variant: {
            select: {
              parameters: true,
              version: { select: { hash: true, question: { select: { id: true, title: true } } } },
            },
          },
          response: { select: answer },
        },
      },
    },
  });
}
