import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { correctInARow } from "../practice-due";
import type { ReviewItem } from "../review-item";
import { findSubmittedItem } from "../store/items";
import { listEarlierSubmissions } from "../store/practice";
import { openAttempt } from "./open-attempt";

/** What there is to review. */
export type ReviewOutcome =
  | { readonly kind: "review"; readonly item: ReviewItem }
  /** The question is the learner's but still open: its address is the question page. */
  | { readonly kind: "open" }
  | { readonly kind: "not-found" };

/** Everything about a submitted question that its review is made from, for its owner alone. */
export async function getReviewItem(
  actor: Actor,
  attemptId: string,
  position: number,
): Promise<ReviewOutcome> {
  const attempt = await openAttempt(actor, attemptId);
  if (!attempt?.items.some((entry) => entry.position === position)) return { kind: "not-found" };
  const item = await findSubmittedItem(attemptId, position);
  if (item === null) return { kind: "open" };
  const { variantName, parameters, ...submitted } = item;
  const earlier = await listEarlierSubmissions(
    attempt.participantId,
    item.question.id,
    item.submittedAt,
  );
  return {
    kind: "review",
    item: {
      ...submitted,
      attemptId,
      course: attempt.course,
      position,
      count: attempt.items.length,
      quiz: attempt.quiz,
      contents: attempt.items,
      variant: { name: variantName, parameters },
      attemptNumber: attempt.number,
      practice: {
        submitted: earlier.length,
        correctInARow: correctInARow(earlier),
        lastSubmittedAt: earlier[0]?.submittedAt ?? null,
      },
    },
  };
}
