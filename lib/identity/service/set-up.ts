import "server-only";
import { systemClock } from "@/lib/platform/clock";
import type { Actor } from "../actor";
import { makeFirstAdministrator } from "../store/first-administrator";
import { auth } from "./auth";
import { maySetUp } from "./set-up-link";

export interface NewAdministrator {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Makes the first administrator and signs in this browser. The address counts as proven: whoever
 * reads the terminal owns the machine.
 *
 * @param asked the headers of the request
 */
export async function setUp(
  actor: Actor,
  { token, name, email, password }: NewAdministrator,
  asked: Headers,
): Promise<"made" | "not-found"> {
  if (!(await maySetUp(actor, token))) return "not-found";
  const library = await auth().$context;
  const passwordHash = await library.password.hash(password);
  const now = systemClock.now();
  const made = await makeFirstAdministrator({ token, name, email, passwordHash, now });
  if (made === null) return "not-found";
  await auth().api.signInEmail({ body: { email, password }, headers: asked });
  return "made";
}
