import "server-only";
import { z } from "zod";
import { env } from "@/lib/platform/env";
import { isNameOfThisMachine, LOCAL_HEADER } from "@/lib/platform/http/client-address";
import type { Actor } from "../actor";
import type { KeptMail, KeptMailHead } from "../kept-mail";
import { can } from "../policy";
import { findMail, listMails } from "../store/mailbox";

/** As many as anybody who tries the product out looks through. */
const AT_MOST = 50;

/**
 * Whether this request may read the mailbox: only while the product is tried out and has no mail
 * server, and only from this very machine, since every link of everybody is in there.
 *
 * @param asked the headers of the request
 */
export function mayReadMailbox(actor: Actor, asked: Headers): boolean {
  const { isTrial, smtpUrl, mode } = env();
  // The development server is not ours and notes nothing of where a request came from.
  const isHere = asked.get(LOCAL_HEADER) === "yes" || mode === "development";
  const isOpen =
    isTrial && smtpUrl === undefined && isHere && isNameOfThisMachine(asked.get("host"));
  return can(actor, "mailbox.read", { isOpen });
}

/** The kept mails, the newest first; null for whoever may not read them. */
export async function readMailbox(
  actor: Actor,
  asked: Headers,
): Promise<readonly KeptMailHead[] | null> {
  return mayReadMailbox(actor, asked) ? listMails(AT_MOST) : null;
}

/** One kept mail; null where there is none, or not for this request. */
export async function readMail(actor: Actor, asked: Headers, id: string): Promise<KeptMail | null> {
  const mailId = z.uuid().safeParse(id);
  if (!mailId.success || !mayReadMailbox(actor, asked)) return null;
  return findMail(mailId.data);
}
