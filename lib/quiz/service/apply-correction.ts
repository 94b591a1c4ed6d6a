import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { courseFor } from "@/lib/courses/service/course-for";
import { type Clock, systemClock } from "@/lib/platform/clock";
import type { CorrectionAgreed } from "../correction/correction-schema";
import { beginCorrection } from "../store/begin-correction";
import { REGRADE_BATCH, runRegrade } from "./run-regrades";

/**
 * Corrects the key of a question in a course, as the actor agreed to it after she saw what would
 * change. A few answers are marked anew before this returns, many after.
 *
 * @returns `outdated` where something else would change by now: nothing was done.
 */
export async function applyCorrection(
  actor: Actor,
  slug: string,
  questionId: string,
  { reason, fingerprint, version, ...rulings }: CorrectionAgreed,
  clock: Clock = systemClock,
): Promise<"applied" | "outdated" | "busy" | "not-found"> {
  const course = await courseFor(actor, slug, "key.correct");
  if (course === null || actor.kind !== "member") return "not-found";
  const begun = await beginCorrection({
    courseId: course.id,
    questionId,
    bankVersionId: version,
    rulings,
    reason,
    fingerprint,
    createdBy: actor.participantId,
    now: clock.now(),
  });
  if (begun.kind !== "begun") return begun.kind;
  if (begun.total < REGRADE_BATCH) await runRegrade(begun.id, clock);
  return "applied";
}
