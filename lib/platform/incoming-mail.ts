import "server-only";
import { createHash } from "node:crypto";
import { type ParsedMail, simpleParser } from "mailparser";

/** What is read of a mail that came in. */
export interface IncomingMail {
  /** Who it says that it is from, in small letters; null where that is not exactly one address. */
  readonly from: { readonly address: string; readonly name: string } | null;
  /** Its text, or that of its HTML; empty where it has neither. */
  readonly text: string;
  /** Its Message-ID with its brackets; null where it has none. */
  readonly messageId: string | null;
  /** What it is known by when it comes again: its Message-ID, else a hash of its date and text. */
  readonly name: string;
  /** Whether a program sent it by itself: an answer of somebody on holiday, a bounce, a list. */
  readonly isAutomatic: boolean;
}

/**
 * Reads a mail (RFC 5322, MIME); null where it cannot be read. Attachments are dropped.
 *
 * @param returnPath the address that the mail server gave for it; empty for a bounce.
 */
export async function readMail(bytes: Buffer, returnPath: string): Promise<IncomingMail | null> {
  const mail = await simpleParser(bytes, {
    skipTextToHtml: true,
    skipImageLinks: true,
    ignoreEmbedded: true,
    // More takes a quarter of a second to read, in which nobody else is answered.
    maxHtmlLengthToParse: 128 * 1024,
    checksumAlgo: false,
    maxHeadSize: 64 * 1024,
    maxChildNodes: 50,
  }).catch(() => null);
  if (mail === null) return null;
  const text = mail.text ?? "";
  const messageId = mail.messageId ?? null;
  return {
    from: senderOf(mail),
    text,
    messageId,
    name: messageId ?? hashOf(`${headerOf(mail, "date")} ${text}`),
    isAutomatic: returnPath === "" || isAutomatic(mail),
  };
}

function senderOf(mail: ParsedMail): IncomingMail["from"] {
  // Two of them, and a filter may have looked at the one that we do not.
  const headers = mail.headerLines.filter(({ key }) => key === "from");
  const [one, ...others] = mail.from?.value ?? [];
  if (headers.length !== 1 || others.length > 0 || one?.address === undefined) return null;
  return { address: one.address.toLowerCase(), name: one.name };
}

/** By RFC 3834, and by what programs say that are older than it. */
function isAutomatic(mail: ParsedMail): boolean {
  const submitted = headerOf(mail, "auto-submitted");
  return (
    (submitted !== "" && !/^no\b/u.test(submitted)) ||
    /^(?:bulk|junk|list|auto_reply)$/u.test(headerOf(mail, "precedence")) ||
    ["x-autoreply", "x-autorespond", "list-id", "list-post"].some(
      (name) => headerOf(mail, name) !== "",
    ) ||
    /^multipart\/report\b/u.test(headerOf(mail, "content-type"))
  );
}

/** A header as it came, in small letters; empty where there is none. */
function headerOf(mail: ParsedMail, name: string): string {
  const line = mail.headerLines.find(({ key }) => key === name)?.line ?? "";
  return line
    .slice(line.indexOf(":") + 1)
    .trim()
    .toLowerCase();
}

const hashOf = (text: string): string => createHash("sha256").update(text).digest("base64url");
