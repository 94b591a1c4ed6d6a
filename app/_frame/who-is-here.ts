import { cornerOf } from "@/lib/courses/service/corner-of";
import { inboxLink } from "@/lib/discussion/service/inbox";
import { currentActor } from "@/lib/identity/service/current-actor";

/** What the corner of every page shows: who is here, and what waits for her. */
export async function whoIsHere() {
  const actor = await currentActor();
  return cornerOf(actor, await inboxLink(actor));
}
