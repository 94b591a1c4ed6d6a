import "server-only";
import type { SignIn } from "@/lib/identity/service/sign-in-listeners";
import { admitExpected as admit } from "../store/expected-members";

/**
 * Whoever is on a roster becomes a member when she signs in with the address that is there, once she
 * has shown that it is hers.
 */
export async function admitExpected({ userId, email, emailVerified }: SignIn): Promise<void> {
  if (emailVerified) await admit(userId, email);
}
