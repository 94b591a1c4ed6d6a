import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { courseFor } from "@/lib/courses/service/course-for";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { beginReversal } from "../store/begin-reversal";
import { REGRADE_BATCH, runRegrade } from "./run-regrades";

/**
 * Takes a correction back: what held before holds again, and every mark that it raised is what it
 * was. Whoever submitted meanwhile keeps her mark, or has the higher one of the key that holds again.
 */
export async function revertCorrection(
  actor: Actor,
  at: { readonly slug: string; readonly questionId: string; readonly correctionId: string },
  clock: Clock = systemClock,
): Promise<"reverted" | "busy" | "not-last" | "unreadable" | "not-found"> {
  const course = await courseFor(actor, at.slug, "key.correct");
  const id = z.uuid().safeParse(at.correctionId);
  if (course === null || actor.kind !== "member" || !id.success) return "not-found";
  const begun = await beginReversal({
    courseId: course.id,
    questionId: at.questionId,
    correctionId: id.data,
    revertedBy: actor.participantId,
    now: clock.now(),
  });
  if (begun.kind !== "begun") return begun.kind;
  if (begun.total < REGRADE_BATCH) await runRegrade(id.data, clock);
  return "reverted";
}
