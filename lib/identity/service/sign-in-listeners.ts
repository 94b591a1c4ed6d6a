import "server-only";
import { log } from "@/lib/platform/log";

/** Somebody has just signed in, in whatever way. */
export interface SignIn {
  readonly userId: string;
  /** In small letters. */
  readonly email: string;
  /** Whether she has shown that the address is hers. */
  readonly emailVerified: boolean;
  /** The guest that this browser was until now; null where it was none. */
  readonly guestId: string | null;
}

type Listener = (signIn: SignIn) => Promise<void>;

declare global {
  // The start-up code and the pages that Next bundles have modules of their own.
  var residualSignInListeners: readonly Listener[] | undefined;
}

/**
 * Says what else a sign-in brings about. Features build on identity and not the other way round, so
 * the start-up code hands their parts in here.
 */
export function listenToSignIns(listeners: readonly Listener[]): void {
  globalThis.residualSignInListeners = listeners;
}

/**
 * Tells everybody of a sign-in. What fails is logged and tried again at the next sign-in; it keeps
 * nobody out.
 *
 * @returns whether everybody did their part.
 */
export async function announceSignIn(signIn: SignIn): Promise<boolean> {
  let isDone = true;
  for (const listen of globalThis.residualSignInListeners ?? []) {
    try {
      await listen(signIn);
    } catch (error) {
      log.error("a sign-in was not followed up", error);
      isDone = false;
    }
  }
  return isDone;
}
