import type { Actor } from "@/lib/identity/actor";
import { clientOf } from "@/lib/platform/http/client-address";

/** Under whom an open stream is counted: her account, else her machine. */
export const listenerOf = (actor: Actor, request: Request): string =>
  actor.kind === "member" ? actor.participantId : clientOf(request.headers);
