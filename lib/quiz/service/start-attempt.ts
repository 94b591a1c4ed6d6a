import "server-only";
import type { Course } from "@/lib/courses/course";
import type { Guest, Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { nextVariant } from "../next-variant";
import { findAttempt } from "../store/attempts";
import { createAttempt, findOpenAttempt, findSlots, type Slot } from "../store/start-attempt";
import { nextOpenPosition } from "./next-open-path";

/** What became of a start. */
export type StartOutcome =
  | {
      readonly kind: "started" | "resumed";
      readonly attemptId: string;
      /** The first question that is still open. */
      readonly position: number | undefined;
    }
  | { readonly kind: "not-found" };

/**
 * Opens the learner's attempt at a quiz in a course: the one that she has not finished, else a new one on numbers
 * that she has not had. However many starts arrive at once, there is one open attempt.
 */
export async function startAttempt(
  actor: Guest | Member,
  course: Course,
  quizSlug: string,
  clock = systemClock,
): Promise<StartOutcome> {
  const courseId = course.id;
  if (!can(actor, "attempt.start", { courseId, isOpen: course.isOpen })) {
    return { kind: "not-found" };
  }
  const { participantId } = actor;
  const place = { participantId, courseId, quizSlug };
  const open = await findOpenAttempt(place);
  if (open !== null) return resume(open);
  const slots = await findSlots(place);
  if (slots === null || slots.length === 0) return { kind: "not-found" };
  const items = slots.map(chooseVariant);
  const begun = await createAttempt({ ...place, startedAt: clock.now(), items });
  if (begun !== null) return { kind: "started", attemptId: begun, position: 1 };
  // Another start was faster: its attempt is the one.
  const other = await findOpenAttempt(place);
  return other === null ? { kind: "not-found" } : resume(other);
}

async function resume(attemptId: string): Promise<StartOutcome> {
  const attempt = await findAttempt(attemptId);
  return { kind: "resumed", attemptId, position: nextOpenPosition(attempt?.items ?? [], 0) };
}

function chooseVariant({ position, variants }: Slot): { position: number; variantId: string } {
  const [first, ...rest] = variants;
  if (first === undefined) throw new Error(`question ${String(position)} has no variant`);
  return { position, variantId: nextVariant([first, ...rest]).id };
}
