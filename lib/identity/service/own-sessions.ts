import "server-only";
import { z } from "zod";
import type { Actor } from "../actor";
import { userOf } from "../own-account";
import { endSessions } from "../store/own-sessions";

/** Ends one of the actor's sessions: that browser is signed out. */
export async function endSession(actor: Actor, sessionId: string): Promise<"ended" | "not-found"> {
  const user = userOf(actor);
  const id = z.uuid().safeParse(sessionId);
  if (user === null || !id.success) return "not-found";
  const count = await endSessions(user.participantId, { only: id.data });
  return count === 0 ? "not-found" : "ended";
}

/** Ends all of the actor's sessions but the one that asks. */
export async function endOtherSessions(actor: Actor): Promise<"ended" | "not-found"> {
  const user = userOf(actor);
  if (user === null) return "not-found";
  await endSessions(user.participantId, { allBut: user.sessionId });
  return "ended";
}
