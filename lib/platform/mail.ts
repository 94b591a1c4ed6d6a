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
  /** Where an answer to it goes; to whom it is from where that is left out. */
  readonly replyTo?: string;
  /** What a mail of many says to the programs that sort them. */
  readonly list?: MailList;
  /** The Message-ID of the mail that it answers by itself (RFC 3834); null where that had none. */
  readonly answers?: string | null;
}

/** How a mail of a list is named, threaded and stopped (RFC 2919, 3834, 5322, 8058). */
export interface MailList {
  /** The list, as a name in the site's own domain. */
  readonly id: string;
  /** Names of mails, without their angle brackets: its own, and of the one that it belongs below. */
  readonly messageId: string;
  readonly inReplyTo: string | null;
  /** Where one POST stops the list, without signing in. */
  readonly stopUrl: string;
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
    const { list, answers, ...mail } = letter;
    const headers = answers === undefined ? headersOf(list) : headersOfAnswer(answers);
    await transport(smtpUrl).sendMail({ ...mail, from: mailFrom, ...headers });
    return;
  }
  if (!isTrial) throw new Error("SMTP_URL is not set: no mail can be sent");
  const { to, subject, text } = letter;
  await db().mail.create({ data: { to, subject, text }, select: { id: true } });
}

function headersOf(list: MailList | undefined) {
  if (list === undefined) return {};
  const { id, messageId, inReplyTo, stopUrl } = list;
  return {
    messageId: `<${messageId}>`,
    ...(inReplyTo !== null && { inReplyTo: `<${inReplyTo}>`, references: `<${inReplyTo}>` }),
    headers: {
      "Auto-Submitted": "auto-generated",
      "List-Id": `<${id}>`,
      "List-Unsubscribe": { prepared: true, value: `<${stopUrl}>` },
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  };
}

const headersOfAnswer = (messageId: string | null) => ({
  ...(messageId !== null && { inReplyTo: messageId, references: messageId }),
  headers: { "Auto-Submitted": "auto-replied" },
});

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
