import { randomUUID } from "node:crypto";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { atOnce } from "./at-once";

/** A question that waits for an answer. */
export interface AskedItem {
  readonly participantId: string;
  readonly attemptId: string;
  readonly position: number;
  readonly choices: readonly string[];
}

/** Of the fairness quiz. */
export const QUESTIONS = 6;

/**
 * As many open questions of the fairness quiz, each attempt by somebody new, in the database that
 * is adopted. Neighbours in the list belong to different attempts: two answers to one attempt would
 * take turns at its row, which is no learner's way to answer.
 */
export async function askItems(count: number): Promise<AskedItem[]> {
  const learners = Array.from({ length: Math.ceil(count / QUESTIONS) }, () => randomUUID());
  const attempts: Omit<AskedItem, "position">[] = [];
  await atOnce(learners, 8, async (participantId) => {
    const outcome = await startAttempt({ kind: "guest", participantId }, OPEN_COURSE, "fairness");
    if (outcome.kind === "not-found") throw new Error("The course is not seeded");
    attempts.push({ participantId, attemptId: outcome.attemptId, choices: ["a"] });
  });
  return Array.from({ length: QUESTIONS }, (_, index) => index + 1)
    .flatMap((position) => attempts.map((attempt) => ({ ...attempt, position })))
    .slice(0, count);
}
