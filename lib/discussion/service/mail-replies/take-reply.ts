import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { memberById } from "@/lib/identity/service/member-by-id";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { IncomingMail } from "@/lib/platform/incoming-mail";
import { log } from "@/lib/platform/log";
import type { Answer } from "@/lib/platform/receive-mail";
import { hashReplyToken, tokenIn } from "../../mail-replies/reply-address";
import { findPostPlace } from "../../store/find-post-place";
import { findReplyPlace, noteMail, type ReplyPlace, settleMail } from "../../store/mail-replies";
import { postReply } from "./post-reply";
import { tellRefused } from "./tell-refused";

const taken = (words: string): Answer => ({ kind: "taken", words });
const refused = (words: string): Answer => ({ kind: "refused", words });

const NO_ADDRESS = "This address answers nothing, or not any more: answer on the site";
const NOT_FROM_HER =
  "Nothing was posted: this address is one person's. Write from the address of your account, or answer on the site";

const NOT_TOLD = "Nothing was posted, and nobody could be told why: answer on the site";

/** What an address of ours answers; null where it is none, or answers nothing any more. */
async function placeAt(address: string): Promise<ReplyPlace | null> {
  const { replies } = env();
  const token = replies === undefined ? null : tokenIn(address, replies.domain);
  return token === null ? null : findReplyPlace(hashReplyToken(token));
}

/** Why nothing is taken for an address, in a sentence for whoever sends; null where something is. */
export const refuseAddress = async (address: string): Promise<string | null> =>
  (await placeAt(address)) === null ? NO_ADDRESS : null;

/**
 * Posts what somebody answered by mail, as if she had answered in the thread. The secret in the
 * address says whose mail it is; it must come from the address of her account all the same. What is
 * not posted is told by a letter to that address, or by the mail server's answer where it did not
 * come from there. What a program sent by itself is dropped, so that no two ever answer each other.
 */
export async function takeReply(
  mail: IncomingMail,
  address: string,
  clock: Clock = systemClock,
): Promise<Answer> {
  const place = await placeAt(address);
  const member = place === null ? null : await memberById(place.userId);
  if (place === null || member === null) return refused(NO_ADDRESS);
  if (mail.isAutomatic || isOurs(mail)) {
    log.info("an automatic mail was not posted");
    return taken("Not posted: this mail was not written by hand");
  }
  if (mail.from?.address !== member.email) return refused(NOT_FROM_HER);
  const now = clock.now();
  const hash = hashOf(place, mail.name);
  const fresh = randomUUID();
  const noted = await noteMail(hash, { userId: place.userId, postId: fresh, now });
  if (noted.outcome !== null) return taken("It came before");
  // The process may have ended between the post and the note of it.
  if (noted.postId !== fresh && (await findPostPlace(noted.postId)) !== null) {
    await settleMail(hash, "posted");
    return taken("Posted before");
  }
  const outcome = await postReply(member, place, { mail, id: noted.postId }, clock);
  if (outcome.kind === "later") return { kind: "later", words: "Too many posts: try again later" };
  if (outcome.kind === "refused") {
    log.info("an answer by mail was not posted", { why: outcome.code });
    const isTold = await tellRefused(member, mail, { ...outcome, postId: place.postId });
    if (!isTold) return refused(NOT_TOLD);
    await settleMail(hash, "refused");
    return taken("Not posted: a letter says why");
  }
  await settleMail(hash, "posted");
  return taken("Posted");
}

/** Whether it is a letter of ours that came back. */
const isOurs = ({ messageId }: IncomingMail): boolean =>
  messageId?.toLowerCase().endsWith(`@${new URL(env().siteUrl).hostname}>`) ?? false;

/** By what a mail is known again: whose it is, what it answers, and its own name. */
const hashOf = ({ userId, postId }: ReplyPlace, name: string): string =>
  createHash("sha256").update(`${userId} ${postId} ${name}`).digest("base64url");
