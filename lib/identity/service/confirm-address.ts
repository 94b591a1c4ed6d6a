import "server-only";
import { createEmailVerificationToken, isAPIError } from "better-auth/api";
import { findAccount } from "../store/accounts";
import { auth } from "./auth";
import { takeConfirmation } from "./confirmation-links";

/** What became of the link: it signed in, was used before, or names nothing (any more). */
export type ConfirmationOutcome = "confirmed" | "used" | "unknown";

/** A minute is more than it takes: the library's token is made and used up here. */
const SECONDS = 60;

/**
 * Confirms the address that a mailed link is about, and signs in the browser that asks. A link works
 * once; one for an address that is confirmed already says so and signs nobody in.
 *
 * @param asked the headers of the request: what this browser did as a guest comes along.
 */
export async function confirmAddress(token: string, asked: Headers): Promise<ConfirmationOutcome> {
  const link = await takeConfirmation(token);
  if (link.kind !== "fresh") return link.kind;
  const { email, userId } = link.confirmation;
  const account = await findAccount(userId);
  if (account === null) return "unknown";
  if (account.emailVerified) return "used";
  const { secret } = await auth().$context;
  const made = await createEmailVerificationToken(secret, email, undefined, SECONDS, { userId });
  try {
    await auth().api.verifyEmail({ query: { token: made }, headers: asked });
    return "confirmed";
  } catch (error) {
    // The account has another address meanwhile.
    if (isAPIError(error)) return "unknown";
    throw error;
  }
}
