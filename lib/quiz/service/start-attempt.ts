import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { nextVariant } from "../next-variant";
import type { Actor } from "../policy";
import { createAttempt, findOpenAttempt, findSlots, type Slot } from "../store/start-attempt";

/** What became of a start. */
export type StartOutcome =
  | { readonly kind: "started" | "resumed"; readonly attemptId: string }
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
  if (open !== null) return { kind: "resumed", attemptId: open };
  const slots = await findSlots(quizSlug, participantId);
  if (slots === null || slots.length === 0) return { kind: "not-found" };
  const items = slots.map(chooseVariant);
  const begun = await createAttempt({ participantId, quizSlug, startedAt: clock.now(), items });
  if (begun !== null) return { kind: "started", attemptId: begun };
  // Another start was faster: its attempt is the one.
  const other = await findOpenAttempt(participantId, quizSlug);
  return other === null ? { kind: "not-found" } : { kind: "resumed", attemptId: other };
}

function chooseVariant({ position, variants }: Slot): { position: number; variantId: string } {
  const [first, ...rest] = variants;
  if (first === undefined) throw new Error(`question ${String(position)} has no variant`);
  return { position, variantId: nextVariant([first, ...rest]).id };
}
