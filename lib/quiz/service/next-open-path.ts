import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { attemptPath } from "../item-address";
import type { ItemState } from "../item-state";
import { openAttempt } from "./open-attempt";

/** Where to go on after a question: to the next that is open, else to the overview. */
export async function nextOpenPath(
  actor: Actor,
  attemptId: string,
  position: number,
): Promise<string> {
  const attempt = await openAttempt(actor, attemptId);
  return attemptPath(attemptId, nextOpenPosition(attempt?.items ?? [], position));
}

/** The first open question after a position; undefined where there is none. */
export function nextOpenPosition(
  items: readonly { readonly position: number; readonly state: ItemState }[],
  position: number,
): number | undefined {
  return items.find((item) => item.position > position && item.state.kind !== "submitted")
    ?.position;
}
