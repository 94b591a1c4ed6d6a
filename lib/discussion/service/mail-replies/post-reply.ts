import "server-only";
import type { Member } from "@/lib/identity/actor";
import type { Clock } from "@/lib/platform/clock";
import type { IncomingMail } from "@/lib/platform/incoming-mail";
import { namesHerself } from "../../mail-replies/names-herself";
import type { WayOn } from "../../mail-replies/refused-letter";
import { writtenIn } from "../../mail-replies/written-in";
import { newReplySchema } from "../../schema";
import { hasWrittenAnonymously, type ReplyPlace } from "../../store/mail-replies";
import { postFor } from "../post-for";
import { reply } from "../reply";
import { writingRole } from "../thread-for";

/** What became of an answer. */
export type PostedReply =
  | { readonly kind: "posted" }
  /** She posts too often: it may come again. */
  | { readonly kind: "later" }
  | {
      readonly kind: "refused";
      /** For the log. */
      readonly code: string;
      /** What happened, in a sentence for her. */
      readonly why: string;
      readonly way: WayOn;
    };

/** Posts what somebody wrote in a mail as a reply of hers, with the rights and limits of any other. */
export async function postReply(
  member: Member,
  { postId, isAnonymous }: ReplyPlace,
  { mail, id }: { readonly mail: IncomingMail; readonly id: string },
  clock: Clock,
): Promise<PostedReply> {
  const not = (code: string, why: string, way: WayOn): PostedReply => ({
    kind: "refused",
    code,
    why,
    way,
  });
  const found = await postFor(member, postId);
  if (found === null) return not("not-found", GONE, "none");
  const threadId = found.thread.id;
  const anonymous = isAnonymous || (await hasWrittenAnonymously(threadId, member.participantId));
  if (anonymous && writingRole(member, found.course.courseId) !== "learner") {
    return not("staff", STAFF, "read");
  }
  const text = writtenIn(mail.text, member.email);
  const form = newReplySchema.safeParse({
    id,
    parent: postId,
    text,
    ...(anonymous && { anonymous: "on" }),
  });
  if (!form.success) {
    return text === ""
      ? not("empty", EMPTY, "again")
      : not("text", form.error.issues[0]?.message ?? "", "again");
  }
  if (text.toLowerCase().includes(member.email)) {
    return not("address", found.course.isOpen ? ADDRESS_TO_ALL : ADDRESS, "again");
  }
  const names = [member.name, mail.from?.name ?? ""];
  const herself = { names, address: member.email, account: member.participantId };
  if (anonymous && namesHerself(text, herself)) {
    return not("named", NAMED, "again");
  }
  const outcome = await reply(member, threadId, form.data, clock);
  switch (outcome.kind) {
    case "replied":
      return { kind: "posted" };
    case "wait":
      return { kind: "later" };
    case "closed":
      return not("closed", CLOSED, "read");
    case "refused":
      return outcome.code === "unmasking"
        ? not("mention", UNMASKING, "again")
        : not("refused", outcome.words, "read");
    case "not-found":
    case "sign-in":
      return not("not-found", GONE, "none");
  }
}

const GONE = "The thread is gone, or you may not see it any more.";
const CLOSED = "The thread is closed: nobody but staff can reply in it now.";
const STAFF =
  "You have written in this thread without your name, and by now you are staff of the course, who write under their names. On the site you can.";
const EMPTY =
  "There was nothing in it but what it quotes. Only what you write above the quoted mail, or between and below its lines, is posted; pictures are not.";
const UNMASKING =
  "It mentions somebody who hides her name in this thread, as you have looked up: everybody who reads it would know her. Leave the mention out: she is told of replies to her posts without it.";
const ADDRESS = "Your address stands in it, and everybody in the course would have read it.";
const ADDRESS_TO_ALL =
  "Your address stands in it, and everybody would have read it, whether they have an account or not.";
const NAMED =
  "It would have been posted without your name, since you have written so in this thread; but your name, address or account stands in it.";
