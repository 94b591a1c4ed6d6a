import "server-only";
import { createHash, randomUUID } from "node:crypto";
import type { Member } from "@/lib/identity/actor";
import { memberById } from "@/lib/identity/service/member-by-id";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { IncomingMail } from "@/lib/platform/incoming-mail";
import { log } from "@/lib/platform/log";
import type { Answer } from "@/lib/platform/receive-mail";
import { namesHerself } from "../../mail-replies/names-herself";
import { hashReplyToken, tokenIn } from "../../mail-replies/reply-address";
import { writtenIn } from "../../mail-replies/written-in";
import { newReplySchema } from "../../schema";
import { findPostPlace } from "../../store/find-post-place";
import {
  findReplyPlace,
  hasWrittenAnonymously,
  noteMail,
  type ReplyPlace,
  settleMail,
} from "../../store/mail-replies";
import { reply } from "../reply";
import { writingRole } from "../thread-for";
import { postFor } from "../post-for";
import { tellRefused } from "./tell-refused";

const taken = (words: string): Answer => ({ kind: "taken", words });
const refused = (words: string): Answer => ({ kind: "refused", words });

const NO_ADDRESS = "This address answers nothing, or not any more: answer on the site";
const NOT_FROM_HER =
  "Nothing was posted: this address is one person's. Write from the address of your account, or answer on the site";

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
  const outcome = await post(member, place, { mail, id: noted.postId }, clock);
  if (outcome.kind === "later") return { kind: "later", words: "Too many posts: try again later" };
  if (outcome.kind === "refused") {
    log.info("an answer by mail was not posted", { why: outcome.code });
    const isTold = await tellRefused(member, mail, { ...outcome, postId: place.postId });
    if (!isTold)
      return refused("Nothing was posted, and nobody could be told why: answer on the site");
    await settleMail(hash, "refused");
    return taken("Not posted: a letter says why");
  }
  await settleMail(hash, "posted");
  return taken("Posted");
}

type Outcome =
  | { readonly kind: "posted" | "later" }
  | {
      readonly kind: "refused";
      /** For the log. */
      readonly code: string;
      /** What happened, in a sentence for her. */
      readonly why: string;
      /** Whether the thread is still hers to read. */
      readonly isReadable: boolean;
    };

async function post(
  member: Member,
  { postId, isAnonymous }: ReplyPlace,
  { mail, id }: { readonly mail: IncomingMail; readonly id: string },
  clock: Clock,
): Promise<Outcome> {
  const not = (code: string, why: string, isReadable = true): Outcome => ({
    kind: "refused",
    code,
    why,
    isReadable,
  });
  const found = await postFor(member, postId);
  if (found === null) return not("not-found", GONE, false);
  const threadId = found.thread.id;
  const anonymous = isAnonymous || (await hasWrittenAnonymously(threadId, member.participantId));
  if (anonymous && writingRole(member, found.course.courseId) !== "learner") {
    return not("staff", STAFF);
  }
  const text = writtenIn(mail.text, member.email);
  const form = newReplySchema.safeParse({
    id,
    parent: postId,
    text,
    ...(anonymous && { anonymous: "on" }),
  });
  if (!form.success) {
    return text === "" ? not("empty", EMPTY) : not("text", form.error.issues[0]?.message ?? "");
  }
  if (text.toLowerCase().includes(member.email)) return not("address", ADDRESS);
  const names = [member.name, mail.from?.name ?? ""];
  if (anonymous && namesHerself(text, { names, address: member.email })) return not("named", NAMED);
  const outcome = await reply(member, threadId, form.data, clock);
  switch (outcome.kind) {
    case "replied":
      return { kind: "posted" };
    case "wait":
      return { kind: "later" };
    case "closed":
      return not("closed", CLOSED);
    case "refused":
      return not("refused", outcome.words);
    case "not-found":
    case "sign-in":
      return not("not-found", GONE, false);
  }
}

const GONE = "The thread is gone, or you may not see it any more.";
const CLOSED = "The thread is closed: nobody but staff can reply in it now.";
const STAFF =
  "You have written in this thread without your name, and by now you are staff of the course, who write under their names.";
const EMPTY =
  "There was nothing in it but what it quotes. Only what you write above the quoted mail, or between and below its lines, is posted; pictures are not.";
const ADDRESS = "Your address stands in it, and everybody in the course would have read it.";
const NAMED =
  "It would have been posted without your name, since you have written so in this thread; but your name or address stands in it.";

/** Whether it is a letter of ours that came back. */
const isOurs = ({ messageId }: IncomingMail): boolean =>
  messageId?.toLowerCase().endsWith(`@${new URL(env().siteUrl).hostname}>`) ?? false;

/** By what a mail is known again: whose it is, what it answers, and its own name. */
const hashOf = ({ userId, postId }: ReplyPlace, name: string): string =>
  createHash("sha256").update(`${userId} ${postId} ${name}`).digest("base64url");
