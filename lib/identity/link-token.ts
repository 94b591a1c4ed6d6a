import { createHash, randomBytes } from "node:crypto";

/** What a link that was given out is for; a token for one thing is worth nothing for another. */
export type LinkPurpose = "change-address" | "confirm-address" | "set-up";

/** A token for a link: 192 bits that nobody guesses. */
export const newLinkToken = (): string => randomBytes(24).toString("base64url");

/** What is stored in place of the token, so that whoever reads the database can use no link. */
export const hashLinkToken = (purpose: LinkPurpose, token: string): string =>
  createHash("sha256").update(`${purpose}:${token}`).digest("base64url");
