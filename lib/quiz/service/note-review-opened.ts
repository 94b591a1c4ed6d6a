import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import type { ReviewItem } from "../review-item";
import { noteReview } from "../store/note-review";

/**
 * Keeps that the learner opened an explanation of this answer of hers, the first time that she does.
 * Not of those who only look around: accounts of the demonstration, and people who teach the course.
 */
export async function noteReviewOpened(
  actor: Actor,
  { attemptId, position, course, reviewedAt }: ReviewItem,
  clock = systemClock,
): Promise<void> {
  if (reviewedAt !== null) return;
  if (actor.kind === "member" && actor.isDemo) return;
  if (can(actor, "report.view", { courseId: course.id })) return;
  await noteReview({ attemptId, position }, clock.now());
}
