import "server-only";
import type { Member } from "@/lib/identity/actor";
import { env } from "@/lib/platform/env";
import type { IncomingMail } from "@/lib/platform/incoming-mail";
import { log } from "@/lib/platform/log";
import { sendMail } from "@/lib/platform/mail";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { postPath } from "../../discussion-paths";
import { refusedLetter, type WayOn } from "../../mail-replies/refused-letter";
import { writtenIn } from "../../mail-replies/written-in";

/** So many letters of this kind somebody gets, whatever comes in under her name. */
const TOLD: Limit = { name: "reply-refused", tries: 10, seconds: 3600 };

interface Refused {
  readonly postId: string;
  readonly why: string;
  readonly way: WayOn;
}

/**
 * Tells somebody by mail that her answer was not posted, with her words, so that nothing is lost. It
 * goes to the address of her account alone.
 *
 * @returns whether she was told.
 */
export async function tellRefused(
  { participantId, email }: Member,
  mail: IncomingMail,
  { postId, why, way }: Refused,
): Promise<boolean> {
  if ((await countTry(TOLD, [participantId])).kind === "wait") return false;
  const written = writtenIn(mail.text, email);
  const letter = refusedLetter({
    why,
    words: written === "" ? mail.text : written,
    way,
    url: env().siteUrl + postPath(postId),
  });
  try {
    await sendMail({ to: email, ...letter, answers: mail.messageId });
    return true;
  } catch {
    // What the mail server says may name her.
    log.warn("a letter about an answer that was not posted could not be sent");
    return false;
  }
}
