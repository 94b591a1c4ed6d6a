import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { attemptIdSchema } from "../schema";
import { findAttempt, type FoundAttempt } from "../store/attempts";

/** The attempt, if there is one by this id and it is the actor's; malformed ids name nothing. */
export async function openAttempt(actor: Actor, attemptId: string): Promise<FoundAttempt | null> {
  const id = attemptIdSchema.safeParse(attemptId);
  const attempt = id.success ? await findAttempt(id.data) : null;
  if (attempt === null) return null;
  return can(actor, "attempt.open", { ownerId: attempt.participantId }) ? attempt : null;
}
