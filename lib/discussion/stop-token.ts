import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** Whose mails of which course a link stops. */
export interface MailOf {
  readonly courseId: string;
  readonly userId: string;
}

const partsSchema = z.tuple([z.uuid(), z.uuid(), z.string().max(100)]);

const sign = (secret: string, { courseId, userId }: MailOf): string =>
  createHmac("sha256", secret).update(`mail-stop ${courseId} ${userId}`).digest("base64url");

/** What a link that stops mails carries. Whoever has it may do this one thing, without signing in. */
export const stopToken = (secret: string, of: MailOf): string =>
  `${of.courseId}.${of.userId}.${sign(secret, of)}`;

/** What such a link means; null where it was not made here. */
export function readStopToken(secret: string, token: string): MailOf | null {
  const parts = partsSchema.safeParse(token.split("."));
  if (!parts.success) return null;
  const [courseId, userId, signature] = parts.data;
  const right = Buffer.from(sign(secret, { courseId, userId }));
  const given = Buffer.from(signature);
  return given.length === right.length && timingSafeEqual(given, right)
    ? { courseId, userId }
    : null;
}
