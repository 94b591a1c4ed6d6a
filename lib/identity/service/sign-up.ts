import "server-only";
import { Fault } from "@/lib/platform/errors";
import { clientOf } from "@/lib/platform/http/client-address";
import { env } from "@/lib/platform/env";
import { canSendMail, postMail } from "@/lib/platform/mail";
import { countTries } from "@/lib/platform/rate-limit";
import type { Actor } from "../actor";
import { can, SITE } from "../policy";
import { findProvedName } from "../store/accounts";
import { newConfirmation } from "./confirmation-links";
import { knownAddressLetter } from "./letters";

/** A machine may be the one address of a whole lecture hall. */
const PAIR = { name: "sign-up-pair", tries: 5, seconds: 60 * 60 };
const ADDRESS = { name: "sign-up-address", tries: 10, seconds: 60 * 60 };
const MACHINE = { name: "sign-up-machine", tries: 200, seconds: 60 * 60 };

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  /** Where the link in the mail leads on to. */
  readonly next: string;
}

/** What became of it. An address that has an account already gets the same answer, and a mail. */
export type SignUpOutcome =
  | { readonly kind: "mailed" }
  /** The site has no mail server: nobody could prove the address. */
  | { readonly kind: "no-mail" }
  | { readonly kind: "wait"; readonly seconds: number };

/**
 * Mails the link with which whoever has the mail makes the account and chooses its password. Until
 * then there is none: nobody holds an address by signing up with it.
 */
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
  const { name, email } = person;
  // The link is noted for a known address too, so that the time tells nothing.
  const [letter, known] = [
    await newConfirmation({ name, email }, next),
    await findProvedName(email),
  ];
  const { siteUrl } = env();
  const url = `${siteUrl}/sign-in`;
  postMail(known === null ? letter : knownAddressLetter({ name: known, to: email, url, siteUrl }));
  return { kind: "mailed" };
}
