import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { canSendMail, postMail } from "@/lib/platform/mail";
import { countTry } from "@/lib/platform/rate-limit";
import type { Actor } from "../actor";
import { ADDRESS_LINK_MS, type AddressChange, addressChangeSchema } from "../address-link";
import { newLinkToken } from "../link-token";
import { holderOf } from "../own-account";
import { can, SITE } from "../policy";
import { changeAddress, isAddressTaken } from "../store/change-address";
import { findLink, keepLink } from "../store/links";
import { followUpProof } from "./follow-up-sign-in";
import {
  addressAskedLetter,
  addressChangedLetter,
  addressTakenLetter,
  newAddressLetter,
} from "./letters";
import { type Proof, proveSelf } from "./prove-self";

/** Mails that one account may have sent to other addresses. */
const LIMIT = { name: "new-address", tries: 5, seconds: 60 * 60 };

/** "asked": a mail is on its way, whether or not the address has an account. */
export type AskedAddress =
  | Exclude<Proof, { kind: "proved" }>
  | { readonly kind: "asked" | "same" | "no-mail" | "not-found" };

/** Sends a mail to the new address, whose link shows that it is the actor's. Nothing changes yet. */
export async function askForAddress(
  actor: Actor,
  { email, password }: { readonly email: string; readonly password: string },
  clock = systemClock,
): Promise<AskedAddress> {
  const holder = holderOf(actor);
  if (holder === null) return { kind: "not-found" };
  if (!canSendMail()) return { kind: "no-mail" };
  if (email === holder.email) return { kind: "same" };
  const proof = await proveSelf(holder, password, clock);
  if (proof.kind !== "proved") return proof;
  const verdict = await countTry(LIMIT, [holder.participantId]);
  if (verdict.kind === "wait") return verdict;
  const { siteUrl } = env();
  // Whether the new address is taken or not: else the mail would tell.
  postMail(addressAskedLetter({ to: holder.email, url: `${siteUrl}/account`, siteUrl }));
  if (await isAddressTaken(email)) {
    postMail(addressTakenLetter({ to: email, url: `${siteUrl}/sign-in`, siteUrl }));
    return { kind: "asked" };
  }
  const token = newLinkToken();
  const change: AddressChange = { userId: holder.participantId, from: holder.email, to: email };
  await keepLink({
    purpose: "change-address",
    token,
    value: JSON.stringify(change),
    expiresAt: new Date(clock.now().getTime() + ADDRESS_LINK_MS),
  });
  const url = `${siteUrl}/account/address?token=${token}`;
  postMail(newAddressLetter({ to: email, url, siteUrl }));
  return { kind: "asked" };
}

/** The new address that a link is about; null where the link is unknown, used or too old. */
export async function findNewAddress(token: string, clock = systemClock): Promise<string | null> {
  return (await findChange(token, clock.now()))?.to ?? null;
}

/**
 * Uses a link and changes the address of the account that it was made for. The link is the proof:
 * it may be opened where nobody is signed in, but not by somebody else.
 */
export async function confirmNewAddress(
  actor: Actor,
  token: string,
  clock = systemClock,
): Promise<"changed" | "gone" | "taken" | "other-account"> {
  const now = clock.now();
  const change = await findChange(token, now);
  if (change === null || !can(actor, "address.confirm", SITE)) return "gone";
  if (actor.kind === "member" && actor.participantId !== change.userId) return "other-account";
  const outcome = await changeAddress(token, change, now);
  const { siteUrl } = env();
  if (outcome === "changed") {
    const url = `${siteUrl}/account`;
    postMail(addressChangedLetter({ to: change.from, url, siteUrl }));
    await followUpProof(change.userId, null);
  }
  return outcome;
}

/** What the link is about; null where it is unknown, was used or is too old. */
async function findChange(token: string, now: Date): Promise<AddressChange | null> {
  const link = await findLink("change-address", token, now);
  return link.kind === "fresh" ? addressChangeSchema.parse(JSON.parse(link.value)) : null;
}
