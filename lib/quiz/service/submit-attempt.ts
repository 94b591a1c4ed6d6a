import "server-only";
import { type Actor, participantOf } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { markAnswer } from "../mark-answer";
import { findOpenItems, submitDrafts } from "../store/submit-rest";

/** How often a draft may be saved between its marking and its submission before we give up. */
const TURNS = 5;

/**
 * Hands in everything that is still open, as it was last saved; what was never begun counts as
 * blank. For an attempt that is finished it does nothing.
 *
 * @returns `busy` where drafts kept being saved meanwhile: those are still open.
 */
export async function submitAttempt(
  actor: Actor,
  attemptId: string,
  clock = systemClock,
): Promise<"submitted" | "not-found" | "busy"> {
  const participantId = participantOf(actor);
  if (participantId === null) return "not-found";
  for (let turn = 0; turn < TURNS; turn += 1) {
    const open = await findOpenItems(attemptId, participantId);
    if (open === null) return "not-found";
    if (open.length === 0) return "submitted";
    const drafts = open.map((item) => ({ ...item, mark: markAnswer(item, item.choices) }));
    const submitted = await submitDrafts(attemptId, drafts, clock.now());
    if (submitted === open.length) return "submitted";
  }
  return "busy";
}
