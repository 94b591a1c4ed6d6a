import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { Scenario } from "@/lib/loss/scenario";
import { describeQuestion, verdictOfChoice } from "@/lib/quiz/service/describe-question";
import { hasSubmittedQuestion } from "@/lib/quiz/service/has-submitted";
import type { ThreadContext } from "../context";
import type { ThreadRow } from "../store/find-thread";
import type { ThreadFor } from "./thread-for";

/**
 * The context of a thread for one reader: staff and the author see the numbers and what was picked at
 * once, others only when they have submitted the question themselves, and folded.
 */
export async function contextOf(
  actor: Actor,
  { thread, course, reader }: ThreadFor,
): Promise<ThreadContext | null> {
  const { questionId, choiceKey, versionHash, parameters } = thread;
  if (questionId === null) return null;
  const numbers = versionHash === null || parameters === null ? null : { versionHash, parameters };
  const isAuthor = thread.authorId !== null && thread.authorId === reader.id;
  const mayKnow =
    reader.isStaff || (await hasSubmittedQuestion(actor, course.courseId, questionId));
  const maySee = isAuthor || mayKnow;
  const on = { questionId, choiceKey, numbers };
  const [scenario, shown, verdict] = await Promise.all([
    scenarioOf(thread),
    describeQuestion({ ...on, numbers: maySee ? numbers : null }),
    mayKnow || (isAuthor && numbers !== null) ? verdictOfChoice(on) : null,
  ]);
  if (shown === null) return null;
  return {
    question: shown,
    asked:
      maySee && numbers !== null
        ? {
            picked: thread.picked,
            certainty: thread.certainty,
            isFolded: !isAuthor && !reader.isStaff,
          }
        : null,
    verdict,
    scenario: maySee ? scenario : null,
  };
}

/**
 * What the posts of a thread compute with for one reader: the numbers that it was asked on, where she
 * may know them.
 */
export async function scenarioFor(
  actor: Actor,
  found: ThreadFor,
): Promise<ThreadContext["scenario"]> {
  return (await contextOf(actor, found))?.scenario ?? null;
}

/** The numbers that a thread was asked on, whoever may know them. */
async function scenarioOf(thread: ThreadRow): Promise<Scenario | null> {
  const { questionId, choiceKey, versionHash, parameters } = thread;
  if (questionId === null) return null;
  const numbers = versionHash === null || parameters === null ? null : { versionHash, parameters };
  return (await describeQuestion({ questionId, choiceKey, numbers }))?.scenario ?? null;
}
