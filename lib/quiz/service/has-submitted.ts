import "server-only";
import { type Actor, participantOf } from "@/lib/identity/actor";
import { hasSubmitted } from "../store/discussed";

/** Whether the actor has submitted a question in a course, and so may know what is true of it. */
export async function hasSubmittedQuestion(
  actor: Actor,
  courseId: string,
  questionId: string,
): Promise<boolean> {
  const participantId = participantOf(actor);
  return participantId !== null && hasSubmitted(participantId, courseId, questionId);
}
