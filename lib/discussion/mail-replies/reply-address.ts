import { createHash, randomBytes } from "node:crypto";

/**
 * The secret part of an address that answers one post for one person: 160 bits that nobody guesses,
 * in signs that mean the same in large and small letters, for some programs change them.
 */
export const newReplyToken = (): string => randomBytes(20).toString("hex");

/** 46 characters before the @, of 64 that a mail server must take (RFC 5321). */
export const replyAddress = (token: string, domain: string): string => `reply+${token}@${domain}`;

/** The secret in an address of ours; null where it is none. */
export function tokenIn(address: string, domain: string): string | null {
  const [, token, at] = /^reply\+([0-9a-f]{40})@([^@]+)$/u.exec(address.toLowerCase()) ?? [];
  return token !== undefined && at === domain ? token : null;
}

/** What is kept of the secret, so that whoever reads the database can answer for nobody. */
export const hashReplyToken = (token: string): string =>
  createHash("sha256").update(`reply:${token}`).digest("base64url");
