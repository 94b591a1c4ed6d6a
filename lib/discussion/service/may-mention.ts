import "server-only";
import type { Member } from "@/lib/identity/actor";
import type { MayWrite } from "../may-write";
import { hasRevealed } from "../store/find-revealed";

/**
 * Whether a text that mentions these people may stand in a thread: whoever has looked up who wrote
 * without her name there may not mention her beside it, since her name would tell all who read it.
 * Of others nobody is refused, as a refusal would itself tell who it was.
 */
export async function mayMention(
  actor: Member,
  threadId: string,
  mentioned: readonly string[],
): Promise<Extract<MayWrite, { readonly kind: "ok" | "refused" }>> {
  const isUnmasking =
    mentioned.length > 0 && (await hasRevealed(actor.participantId, threadId, mentioned));
  return isUnmasking
    ? { kind: "refused", code: "unmasking", words: UNMASKING_WORDS }
    : { kind: "ok", actor };
}

export const UNMASKING_WORDS =
  "This mentions somebody who hides her name in this thread, as you have looked up: everybody who reads it would know her. Your text is still here: take the mention out. She is told of replies to her posts without it.";
