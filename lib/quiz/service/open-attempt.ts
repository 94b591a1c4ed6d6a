import "server-only";
import { mayOpenAttempt, type Actor } from "../policy";
import { attemptIdSchema } from "../schema";
import { findAttempt, type FoundAttempt } from "../store/attempts";

/** The attempt, if there is one by this id and it is the actor's; malformed ids name nothing. */
export async function openAttempt(
  actor: Actor | null,
  attemptId: string,
): Promise<FoundAttempt | null> {
  const id = attemptIdSchema.safeParse(attemptId);
  if (actor === null || !id.success) return null;
  const attempt = await findAttempt(id.data);
  return attempt !== null && mayOpenAttempt(actor, attempt) ? attempt : null;
}
