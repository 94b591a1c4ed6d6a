import "server-only";
import { type Actor, participantOf } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { answerProblem, sameChoices } from "../answer-fits";
import { markAnswer } from "../mark-answer";
import type { Answer } from "../schema";
import { sameAnswer } from "../same-answer";
import { findGradableItem, submitResponse, type GradableItem } from "../store/submit-response";

/** What became of a submission. */
export type SubmitOutcome =
  /** Handed in, now or earlier with the same choices. */
  | { readonly kind: "submitted" }
  /** Handed in earlier with other choices, which stand. */
  | { readonly kind: "already" }
  /** Since the page was made another answer was saved elsewhere: here it is, and nothing was done. */
  | { readonly kind: "stale"; readonly stored: Answer; readonly revision: number }
  | { readonly kind: "unfit"; readonly problem: string }
  | { readonly kind: "not-found" };

/**
 * Hands in the answer to one question and marks it by the stored key. Twice the same (a double
 * click, a retry, another tab) gives the same result; a different answer afterwards changes nothing.
 * With the revision that the answer was made from, a newer and different one is not written over.
 */
export async function submitItem(
  actor: Actor,
  attemptId: string,
  position: number,
  { revision, ...answer }: Answer & { readonly revision?: number | undefined },
  clock = systemClock,
): Promise<SubmitOutcome> {
  const participantId = participantOf(actor);
  if (participantId === null) return { kind: "not-found" };
  const at = { attemptId, position, participantId };
  for (let turn = 0; turn < TURNS; turn += 1) {
    const item = await findGradableItem(at);
    if (item === null) return { kind: "not-found" };
    const problem = answerProblem(item, answer.choices);
    if (problem !== null) return { kind: "unfit", problem };
    if (item.submittedChoices !== null) return settled(item.submittedChoices, answer);
    if (isStale(item, answer, revision)) return stale(item);
    // Stored in the order shown, so that the same answer is the same row.
    const choices = item.choiceKeys.filter((key) => answer.choices.includes(key));
    const marked = {
      attemptId,
      itemId: item.itemId,
      answer: { ...answer, choices },
      rule: item.rule,
      mark: markAnswer(item, choices),
      markedBy: item.correctedBy,
      over: revision === undefined ? null : item.revision,
    };
    if (await submitResponse(marked, clock.now())) return { kind: "submitted" };
    // Another request was faster, or the key was corrected since it was read. Looked at anew: what
    // was handed in stands, what was saved is asked about, and a new key marks.
  }
  throw new Error("an answer could not be handed in: it changed every time it was looked at");
}

/** How often an answer is looked at anew before we give up. */
const TURNS = 5;

function isStale(item: GradableItem, answer: Answer, revision: number | undefined): boolean {
  return revision !== undefined && item.revision > revision && !sameAnswer(item.stored, answer);
}

function stale({ stored, revision }: GradableItem): SubmitOutcome {
  return { kind: "stale", stored, revision };
}

function settled(submitted: readonly string[], answer: Answer): SubmitOutcome {
  return { kind: sameChoices(submitted, answer.choices) ? "submitted" : "already" };
}
