import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { confirmAccount } from "../store/confirm-account";
import { auth } from "./auth";
import { findConfirmation } from "./confirmation-links";

/** What became of the link: it signed in, was used before, or names nothing (any more). */
export type ConfirmationOutcome = "confirmed" | "used" | "unknown";

export interface Newcomer {
  /** Of the link that came by mail. */
  readonly token: string;
  readonly name: string;
  readonly password: string;
}

/**
 * Makes the account of the address that a mailed link is about, and signs in the browser that asks.
 * Name and password are those of whoever has the mail, whoever signed up. A link works once; one for
 * an address that is confirmed already says so and signs nobody in.
 *
 * @param asked the headers of the request: what this browser did as a guest comes along.
 */
export async function confirmAddress(
  { token, name, password }: Newcomer,
  asked: Headers,
): Promise<ConfirmationOutcome> {
  const link = await findConfirmation(token);
  if (link.kind !== "fresh") return link.kind;
  const { email } = link.confirmation;
  const library = await auth().$context;
  const passwordHash = await library.password.hash(password);
  const now = systemClock.now();
  const outcome = await confirmAccount({ token, email, name, passwordHash, now });
  if (outcome === "used") return outcome;
  await auth().api.signInEmail({ body: { email, password }, headers: asked });
  return outcome;
}
