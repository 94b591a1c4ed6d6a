import "server-only";
import { type Actor, participantOf } from "@/lib/identity/actor";
import { listSubmitted, type SubmittedQuestion } from "../store/discussed";

/** The questions that the actor has submitted in some courses: there she may know what is true of them. */
export async function listSubmittedQuestions(
  actor: Actor,
  courseIds: readonly string[],
): Promise<readonly SubmittedQuestion[]> {
  const participantId = participantOf(actor);
  return participantId === null || courseIds.length === 0
    ? []
    : listSubmitted(participantId, courseIds);
}
