import { randomUUID } from "node:crypto";
import { OPEN_COURSE } from "@/lib/courses/open-course";
import type { Course } from "@/lib/courses/course";
import type { Guest, Member } from "@/lib/identity/actor";
import { startAttempt } from "@/lib/quiz/service/start-attempt";
import { submitItem } from "@/lib/quiz/service/submit-item";
import type { Bank } from "@/prisma/seed/seed-quizzes";
import { buildQuestion } from "./build-question";

/** A quiz of two questions, "trial", and one of practice, "drill". Choices a and b are true. */
export const TRIAL: Bank = {
  quizzes: [
    {
      slug: "trial",
      title: "A trial",
      kind: "course",
      questions: [
        buildQuestion(),
        buildQuestion({ id: "another", kind: "single", rule: "all-or-nothing" }),
      ],
    },
    {
      slug: "drill",
      title: "A drill",
      kind: "practice",
      questions: [buildQuestion({ id: "drilled", title: "Drilled" })],
    },
  ],
  deriveKey: (question) => (question.kind === "single" ? ["b"] : ["a", "b"]),
};

/** Somebody new. */
export const somebody = (): Guest => ({ kind: "guest", participantId: randomUUID() });

/** An attempt of somebody new at a quiz of the trial. */
export async function begin(quizSlug = "trial") {
  const actor = somebody();
  const outcome = await startAttempt(actor, OPEN_COURSE, quizSlug);
  if (outcome.kind !== "started") throw new Error(`The attempt was ${outcome.kind}`);
  return { actor, attemptId: outcome.attemptId };
}

/** An answer that ticks these choices and says no more. */
export const ticks = (...choices: readonly string[]) => ({ choices, certainty: null, guess: null });

/** Somebody's answer to the one question of a practice quiz, handed in. */
export async function handInPractice(
  actor: Guest | Member,
  course: Course,
  quizSlug: string,
): Promise<{ readonly attemptId: string; readonly position: number }> {
  const outcome = await startAttempt(actor, course, quizSlug);
  if (outcome.kind === "not-found") throw new Error("There is no such quiz");
  const submitted = await submitItem(actor, outcome.attemptId, 1, ticks("a"));
  if (submitted.kind !== "submitted") throw new Error(`The answer was ${submitted.kind}`);
  return { attemptId: outcome.attemptId, position: 1 };
}
