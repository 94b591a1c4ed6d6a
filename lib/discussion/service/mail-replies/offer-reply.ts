import "server-only";
import { memberById } from "@/lib/identity/service/member-by-id";
import { env } from "@/lib/platform/env";
import { hashReplyToken, newReplyToken, replyAddress } from "../../mail-replies/reply-address";
import { hasWrittenAnonymously, keepReplyAddress } from "../../store/mail-replies";
import { mayWrite } from "../may-write";
import { postFor } from "../post-for";
import { writingRole } from "../thread-for";

/** How a letter may be answered by mail. */
export interface OfferedReply {
  readonly address: string;
  /** Whether the answer will stand without its author's name. */
  readonly isAnonymous: boolean;
}

/**
 * An address for answering a post by mail, made for one letter to one person; null where the site
 * takes no answers, or would not take one from her now.
 */
export async function offerReply(
  userId: string,
  postId: string,
  now: Date,
): Promise<OfferedReply | null> {
  const { replies } = env();
  const member = replies === undefined ? null : await memberById(userId);
  const found = member === null ? null : await postFor(member, postId);
  if (replies === undefined || member === null || found === null) return null;
  const { thread, course, reader } = found;
  if ((await mayWrite(member, course, now)).kind !== "ok") return null;
  if (thread.lockedAt !== null && !reader.isStaff) return null;
  const isAnonymous = await hasWrittenAnonymously(thread.id, userId);
  // Staff write under their names, and what they wrote as learners must not get one so.
  if (isAnonymous && writingRole(member, course.courseId) !== "learner") return null;
  const token = newReplyToken();
  await keepReplyAddress(hashReplyToken(token), { userId, postId, isAnonymous }, now);
  return { address: replyAddress(token, replies.domain), isAnonymous };
}
