import "server-only";
import { isAPIError } from "better-auth/api";
import { headers } from "next/headers";
import { CLIENT_HEADER } from "@/lib/platform/http/client-address";
import { countTry } from "@/lib/platform/rate-limit";
import { auth } from "./auth";

/** Few tries for one account from one machine, more for an account or a machine as a whole. */
const PAIR = { name: "sign-in-pair", tries: 5, seconds: 5 * 60 };
const ACCOUNT = { name: "sign-in-account", tries: 30, seconds: 60 * 60 };
const MACHINE = { name: "sign-in-machine", tries: 60, seconds: 15 * 60 };

/** What became of a sign-in. Wrong and unknown are one answer, so that addresses cannot be tried. */
export type SignInOutcome =
  | { readonly kind: "signed-in" | "wrong" }
  /** The password is right, but the address is not confirmed: the mail was sent again. */
  | { readonly kind: "unconfirmed" }
  | { readonly kind: "wait"; readonly seconds: number };

/** Signs in with address and password; the cookie is set on success. */
export async function signIn(email: string, password: string): Promise<SignInOutcome> {
  const asked = await headers();
  const machine = asked.get(CLIENT_HEADER) ?? "unknown";
  const verdicts = await Promise.all([
    countTry(PAIR, [`${email} ${machine}`]),
    countTry(ACCOUNT, [email]),
    countTry(MACHINE, [machine]),
  ]);
  const wait = verdicts.find(({ kind }) => kind === "wait");
  if (wait !== undefined) return wait.kind === "wait" ? wait : { kind: "wrong" };
  try {
    await auth().api.signInEmail({ body: { email, password }, headers: asked });
    return { kind: "signed-in" };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    return { kind: error.status === "FORBIDDEN" ? "unconfirmed" : "wrong" };
  }
}
