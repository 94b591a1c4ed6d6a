import "server-only";
import type { SignIn } from "@/lib/identity/service/sign-in-listeners";
import { moveAttempts } from "../store/move-attempts";

/**
 * Whoever took quizzes as a guest and then signs in keeps everything. Signing in again changes
 * nothing: the guest has nothing left.
 */
export async function adoptGuest({ userId, guestId }: SignIn): Promise<void> {
  if (guestId !== null && guestId !== userId) await moveAttempts(guestId, userId);
}
