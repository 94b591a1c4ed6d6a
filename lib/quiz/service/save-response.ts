import "server-only";
import { type Actor, participantOf } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { answerProblem } from "../answer-fits";
import { sameAnswer } from "../same-answer";
import type { Answer, SaveBody } from "../schema";
import { findStoredAnswer, saveDraft } from "../store/save-draft";

/** What became of a save. Nothing but `saved` changes anything. */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly revision: number }
  /** Somewhere else a newer answer was saved: here it is. */
  | { readonly kind: "conflict"; readonly stored: Answer; readonly revision: number }
  /** The question is handed in already. */
  | { readonly kind: "submitted" }
  | { readonly kind: "unfit"; readonly problem: string }
  | { readonly kind: "not-found" };

/**
 * Keeps the learner's answer to one question for later. Saving the same answer again, as a browser
 * does that missed the first reply, is a success and changes nothing.
 */
export async function saveResponse(
  actor: Actor,
  attemptId: string,
  position: number,
  body: SaveBody,
  clock = systemClock,
): Promise<SaveOutcome> {
  const participantId = participantOf(actor);
  if (participantId === null) return { kind: "not-found" };
  const at = { attemptId, position, participantId };
  const row = await saveDraft(at, body, body.revision, clock.now());
  if (row === null) return { kind: "not-found" };
  if (row.revision !== null) return { kind: "saved", revision: row.revision };
  const problem = answerProblem(row, body.choices);
  if (problem !== null) return { kind: "unfit", problem };
  const stored = await findStoredAnswer(at);
  if (stored === null) return { kind: "not-found" };
  if (stored.submittedAt !== null) return { kind: "submitted" };
  if (sameAnswer(stored, body)) return { kind: "saved", revision: stored.revision };
  const { choices, certainty, guess, revision } = stored;
  return { kind: "conflict", stored: { choices, certainty, guess }, revision };
}
