import type { Sent } from "./row";
import type { Role, Stage } from "./stage";

/** Who may never learn who wrote under no name: everybody but staff. */
const PEERS: readonly Role[] = ["visitor", "guest", "learner", "demonstrator"];

/**
 * What no answer to a peer may hold: name, address and id of the classmate, who has written in the
 * course, and always without her name. What the request itself holds may come back.
 */
export function hiddenFrom(role: Role, { classmate }: Stage, sent: Sent): readonly string[] {
  if (!PEERS.includes(role)) return [];
  const asked = JSON.stringify(sent);
  return [classmate.id, classmate.email, "The classmate"].filter((part) => !asked.includes(part));
}
