import "server-only";
import { z } from "zod";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { postMail } from "@/lib/platform/mail";
import { newLinkToken } from "../link-token";
import { nextPathSchema } from "../schema";
import { findLink, keepLink, type StoredLink, takeLink } from "../store/links";
import { verificationLetter } from "./letters";

/** How long the link in the mail works, in seconds. */
export const CONFIRMATION_SECONDS = 24 * 60 * 60;

/** What the sign-in library says in its own token, which is signed but works more than once. */
const confirmationSchema = z.object({ email: z.email(), userId: z.uuid() });
type Confirmation = z.infer<typeof confirmationSchema>;

/** How the link stands, and which address it is about. */
export type ConfirmationLink =
  | { readonly kind: "fresh"; readonly confirmation: Confirmation }
  | { readonly kind: "used" | "unknown" };

interface Request {
  readonly user: { readonly email: string };
  /** The library's own token and address, of which ours are made. */
  readonly token: string;
  readonly url: string;
}

/**
 * Mails the link that confirms an address. It has a token of ours in place of the library's: short,
 * kept as a hash, and good for one use.
 */
export async function mailConfirmation({ user, token, url }: Request): Promise<void> {
  const confirmation = confirmationSchema.parse(payloadOf(token));
  const ours = newLinkToken();
  await keepLink({
    purpose: "confirm-address",
    token: ours,
    value: JSON.stringify(confirmation),
    expiresAt: new Date(systemClock.now().getTime() + CONFIRMATION_SECONDS * 1000),
  });
  const { siteUrl } = env();
  const link = new URL("/verify", siteUrl);
  link.searchParams.set("token", ours);
  const next = new URL(url).searchParams.get("callbackURL") ?? "/";
  if (next !== "/") link.searchParams.set("next", nextPathSchema.parse(next));
  postMail(verificationLetter({ to: user.email, url: link.href, siteUrl }));
}

/** Looks at a link without using it: mail scanners open links too. */
export const findConfirmation = async (token: string): Promise<ConfirmationLink> =>
  read(await findLink("confirm-address", token, systemClock.now()));

/** Uses a link, once. */
export const takeConfirmation = async (token: string): Promise<ConfirmationLink> =>
  read(await takeLink("confirm-address", token, systemClock.now()));

function read(link: StoredLink): ConfirmationLink {
  if (link.kind !== "fresh") return link;
  return { kind: "fresh", confirmation: confirmationSchema.parse(JSON.parse(link.value)) };
}

/** The middle part of a JSON Web Token. Nobody but the library itself hands one in here. */
const payloadOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
