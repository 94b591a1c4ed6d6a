import "server-only";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { Actor } from "../actor";
import { newLinkToken } from "../link-token";
import { can } from "../policy";
import { hasAdministrator } from "../store/accounts";
import { forgetSetUpLinks } from "../store/first-administrator";
import { findLink, keepLink } from "../store/links";

/** What stands in place of a link's subject: it is about the whole site. */
const MARKER = "set-up";

/** As long as a server may run before somebody has looked at its terminal. */
const LIFETIME_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Makes the link with which the first administrator is made, for the terminal; null once the site
 * has one. Links of earlier starts end.
 */
export async function newSetUpLink(): Promise<string | null> {
  if (await hasAdministrator()) return null;
  await forgetSetUpLinks(MARKER);
  const token = newLinkToken();
  const expiresAt = new Date(systemClock.now().getTime() + LIFETIME_MS);
  await keepLink({ purpose: "set-up", token, value: MARKER, expiresAt });
  return `${env().siteUrl}/set-up?token=${token}`;
}

/** Whether this link may still make the first administrator. Looking does not use it up. */
export async function maySetUp(actor: Actor, token: string): Promise<boolean> {
  const link = await findLink("set-up", token, systemClock.now());
  const isOpen = link.kind === "fresh" && !(await hasAdministrator());
  return can(actor, "site.set-up", { isOpen });
}
