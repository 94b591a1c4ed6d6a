import "server-only";
import { type Actor, participantOf } from "@/lib/identity/actor";
import { listReviews, type OwnReview, type SubmittedQuestion } from "../store/discussed";

/** Where the actor reads the explanations of some questions; nothing of those that she has not submitted. */
export async function listOwnReviews(
  actor: Actor,
  questions: readonly SubmittedQuestion[],
): Promise<readonly OwnReview[]> {
  const participantId = participantOf(actor);
  return participantId === null || questions.length === 0
    ? []
    : listReviews(participantId, questions);
}
