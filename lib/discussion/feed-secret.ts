import { createHash, randomBytes } from "node:crypto";

/** The secret part of a feed's address: 192 bits that nobody guesses. */
export const newFeedSecret = (): string => randomBytes(24).toString("base64url");

/**
 * What is kept of it. A feed is found by this hash, and so how long a look-up takes says nothing of
 * how much of a secret was right.
 */
export const hashFeedSecret = (secret: string): string =>
  createHash("sha256").update(`feed:${secret}`).digest("base64url");
