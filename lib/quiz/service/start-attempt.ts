import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { nextVariant } from "../next-variant";
import type { Actor } from "../policy";
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
 * Opens the learner's attempt at a quiz: the one that she has not finished, else a new one on numbers
 * that she has not had. However many starts arrive at once, there is one open attempt.
 */
export async function startAttempt(
  actor: Actor,
  quizSlug: string,
  clock = systemClock,
): Promise<StartOutcome> {
  const { participantId } = actor;
  const open = await findOpenAttempt(participantId, quizSlug);
  if (open !== null) return resume(open);
  const slots = await findSlots(quizSlug, participantId);
  if (slots === null || slots.length === 0) return { kind: "not-found" };
  const items = slots.map(chooseVariant);
  const begun = await createAttempt({ participantId, quizSlug, startedAt: clock.now(), items });
  if (begun !== null) return { kind: "started", attemptId: begun, position: 1 };
  // Another start was faster: its attempt is the one.
  const other = await findOpenAttempt(participantId, quizSlug);
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
