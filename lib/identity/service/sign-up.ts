import "server-only";
import { isAPIError } from "better-auth/api";
import { Fault } from "@/lib/platform/errors";
import { clientOf } from "@/lib/platform/http/client-address";
import { canSendMail } from "@/lib/platform/mail";
import { countTries } from "@/lib/platform/rate-limit";
import type { Actor } from "../actor";
import { can, SITE } from "../policy";
import { isAddressKnown } from "../store/accounts";
import { deleteUnprovenAccount } from "../store/unproven-accounts";
import { auth } from "./auth";

/** A machine may be the one address of a whole lecture hall. */
const PAIR = { name: "sign-up-pair", tries: 5, seconds: 60 * 60 };
const ADDRESS = { name: "sign-up-address", tries: 10, seconds: 60 * 60 };
const MACHINE = { name: "sign-up-machine", tries: 200, seconds: 60 * 60 };

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** Where the link in the mail leads on to. */
  readonly next: string;
}

/** What became of it. An address that has an account already gets the same answer, and a mail. */
export type SignUpOutcome =
  | { readonly kind: "mailed" }
  /** The site has no mail server: nobody could prove the address. */
  | { readonly kind: "no-mail" }
  | { readonly kind: "wait"; readonly seconds: number };

/** Makes an account that can be used once its address is confirmed; mails the link for that. */
export async function signUp(
  actor: Actor,
  { next, ...person }: NewAccount,
  asked: Headers,
): Promise<SignUpOutcome> {
  if (!can(actor, "account.create", SITE)) {
    throw new Fault("not-allowed", "public", "Nobody can sign up here. Nothing was changed.");
  }
  if (!canSendMail()) return { kind: "no-mail" };
  const machine = clientOf(asked);
  const verdict = await countTries([
    [PAIR, `${person.email} ${machine}`],
    [ADDRESS, person.email],
    [MACHINE, machine],
  ]);
  if (verdict.kind === "wait") return verdict;
  await deleteUnprovenAccount(person.email);
  try {
    await auth().api.signUpEmail({ body: { ...person, callbackURL: next }, headers: asked });
  } catch (error) {
    // Another sign-up with this address was faster: a mail is on its way to it all the same.
    if (!isAPIError(error) || !(await isAddressKnown(person.email))) throw error;
  }
  return { kind: "mailed" };
}
