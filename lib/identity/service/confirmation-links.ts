import "server-only";
import { z } from "zod";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newLinkToken } from "../link-token";
import { findProvedName } from "../store/accounts";
import { findLink, keepLink } from "../store/links";
import type { Letter } from "@/lib/platform/mail";
import { verificationLetter } from "./letters";

/** How long the link in the mail works, in milliseconds. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** What a link is about: the address, and the name that was typed with it. */
const confirmationSchema = z.object({ email: z.email(), name: z.string() });
type Confirmation = z.infer<typeof confirmationSchema>;

/** How the link stands, and what it is about. */
export type ConfirmationLink =
  | { readonly kind: "fresh"; readonly confirmation: Confirmation }
  | { readonly kind: "used" | "unknown" };

/**
 * Notes a new link that confirms an address.
 *
 * @param next where it leads on to: a path of this site.
 * @returns the mail that brings it.
 */
export async function newConfirmation(confirmation: Confirmation, next: string): Promise<Letter> {
  const token = newLinkToken();
  await keepLink({
    purpose: "confirm-address",
    token,
    value: JSON.stringify(confirmation),
    expiresAt: new Date(systemClock.now().getTime() + DAY_MS),
  });
  const { siteUrl } = env();
  const link = new URL("/verify", siteUrl);
  link.searchParams.set("token", token);
  if (next !== "/") link.searchParams.set("next", next);
  return verificationLetter({ to: confirmation.email, url: link.href, siteUrl });
}

/**
 * Looks at a link without using it: mail scanners open links too. Where another link has confirmed
 * the address meanwhile this one counts as used.
 */
export async function findConfirmation(token: string): Promise<ConfirmationLink> {
  const link = await findLink("confirm-address", token, systemClock.now());
  if (link.kind !== "fresh") return link;
  const confirmation = confirmationSchema.parse(JSON.parse(link.value));
  if ((await findProvedName(confirmation.email)) !== null) return { kind: "used" };
  return { kind: "fresh", confirmation };
}
