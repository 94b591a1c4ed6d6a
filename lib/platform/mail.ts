import "server-only";
import { createTransport } from "nodemailer";
import { db } from "./db";
import { type Env, env } from "./env";
import { log } from "./log";

/** A mail in plain text, which every reader shows and nothing hides in. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Whether this site can reach people by mail; without it nobody can prove an address. */
export const canSendMail = (settings: Pick<Env, "smtpUrl" | "isTrial"> = env()): boolean =>
  settings.smtpUrl !== undefined || settings.isTrial;

/**
 * Sends a mail through SMTP_URL; a trial without one puts it into the mailbox that can be read in
 * the browser.
 *
 * @throws when the mail server does not take it, or when the site has none.
 */
export async function sendMail(letter: Letter): Promise<void> {
  const { smtpUrl, mailFrom, isTrial } = env();
  if (smtpUrl !== undefined) {
    await transport(smtpUrl).sendMail({ ...letter, from: mailFrom });
    return;
  }
  if (!isTrial) throw new Error("SMTP_URL is not set: no mail can be sent");
  await db().mail.create({ data: letter, select: { id: true } });
}

let known: ReturnType<typeof createTransport> | undefined;

const transport = (smtpUrl: string) => (known ??= createTransport(smtpUrl));

/**
 * Sends a mail after the answer: how long an answer takes must not tell whether an address is
 * known. A failure goes to the log; whoever waits for the mail can ask for another.
 */
export function postMail(letter: Letter): void {
  sendMail(letter).catch((error: unknown) => {
    log.error("a mail could not be sent", error);
  });
}
