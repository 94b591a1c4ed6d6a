import "server-only";
import { z } from "zod";
import { db } from "@/lib/platform/db";

/** What an address answers, and for whom. */
export interface ReplyPlace {
  readonly userId: string;
  readonly postId: string;
  /** Whether she was told that her answer will stand without her name. */
  readonly isAnonymous: boolean;
}

export async function keepReplyAddress(tokenHash: string, place: ReplyPlace, now: Date) {
  await db().replyAddress.create({
    data: { tokenHash, ...place, at: now },
    select: { tokenHash: true },
  });
}

/** What an address answers; null where there is none, or the account or the post is gone. */
export const findReplyPlace = (tokenHash: string): Promise<ReplyPlace | null> =>
  db().replyAddress.findUnique({
    where: { tokenHash },
    select: { userId: true, postId: true, isAnonymous: true },
  });

/** Whether somebody has written in a thread without her name, whatever became of it. */
export async function hasWrittenAnonymously(threadId: string, userId: string): Promise<boolean> {
  const where = { threadId, authorId: userId, isAnonymous: true };
  return (await db().post.findFirst({ where, select: { id: true } })) !== null;
}

const outcomeSchema = z.enum(["posted", "refused"]);
export type MailOutcome = z.infer<typeof outcomeSchema>;

interface NotedMail {
  /** The post that it becomes, the same however often it comes. */
  readonly postId: string;
  readonly outcome: MailOutcome | null;
}

/** Notes that a mail came; of one that came before it tells what became of it. */
export async function noteMail(
  hash: string,
  { userId, postId, now }: { readonly userId: string; readonly postId: string; readonly now: Date },
): Promise<NotedMail> {
  await db().receivedMail.createMany({
    data: [{ hash, userId, postId, at: now }],
    skipDuplicates: true,
  });
  const row = await db().receivedMail.findUniqueOrThrow({
    where: { hash },
    select: { postId: true, outcome: true },
  });
  return { postId: row.postId, outcome: outcomeSchema.nullable().parse(row.outcome) };
}

export async function settleMail(hash: string, outcome: MailOutcome): Promise<void> {
  await db().receivedMail.updateMany({ where: { hash }, data: { outcome } });
}

/** Takes away addresses and notes of mails that are from before a moment each. */
export async function purgeReplies(before: {
  readonly addresses: Date;
  readonly mails: Date;
}): Promise<number> {
  const addresses = await db().replyAddress.deleteMany({ where: { at: { lt: before.addresses } } });
  const mails = await db().receivedMail.deleteMany({ where: { at: { lt: before.mails } } });
  return addresses.count + mails.count;
}
