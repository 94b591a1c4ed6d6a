import "server-only";
import { isAPIError } from "better-auth/api";
import { clientOf } from "@/lib/platform/http/client-address";
import { countTries } from "@/lib/platform/rate-limit";
import { auth } from "./auth";

/** Few tries for one account from one machine, more for an account or a machine as a whole. */
const PAIR = { name: "sign-in-pair", tries: 5, seconds: 5 * 60 };
const ACCOUNT = { name: "sign-in-account", tries: 30, seconds: 60 * 60 };
/** A machine may be the one address of a whole lecture hall. */
const MACHINE = { name: "sign-in-machine", tries: 300, seconds: 15 * 60 };

/** What became of a sign-in. Wrong and unknown are one answer, so that addresses cannot be tried. */
export type SignInOutcome =
  { readonly kind: "signed-in" | "wrong" } | { readonly kind: "wait"; readonly seconds: number };

/**
 * Signs in with address and password; the cookie is set on success.
 *
 * @param asked the headers of the request: what this browser did as a guest comes along.
 */
export async function signIn(
  email: string,
  password: string,
  asked: Headers,
): Promise<SignInOutcome> {
  const machine = clientOf(asked);
  const verdict = await countTries([
    [MACHINE, machine],
    [PAIR, `${email} ${machine}`],
    [ACCOUNT, email],
  ]);
  if (verdict.kind === "wait") return verdict;
  try {
    await auth().api.signInEmail({ body: { email, password }, headers: asked });
    return { kind: "signed-in" };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return { kind: "wrong" };
  }
}
