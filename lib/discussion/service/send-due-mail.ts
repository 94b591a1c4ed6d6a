import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { canSendMail, sendMail } from "@/lib/platform/mail";
import { sessionSecret } from "@/lib/platform/session-secret";
import { stopPath } from "../discussion-paths";
import { lastDue, QUIET_MS, STALE_MS, waitAfter } from "../mail-rhythm";
import { stopToken } from "../stop-token";
import {
  type HeldNotice,
  holdDigests,
  holdSingles,
  listMailLines,
  markMailed,
  putOffMail,
} from "../store/due-mail";
import { digestLetter, singleLetter } from "./mail-letters";
import { toldLines } from "./mail-lines";
import { offerReply } from "./mail-replies/offer-reply";

/** Longer than any mail server is waited for: then another process may send what this one held. */
const HOLD_MS = 30 * 60 * 1000;
/** How many mails are held at a time. */
const LIMIT = 50;
/** So often a mail is tried. */
const MOST_TRIES = 8;

/**
 * Sends what is to be mailed by now: single threads that have been quiet for ten minutes, and the
 * digests that are due. Each line goes out once, whichever process sends it; one that could not be
 * sent is tried again later.
 *
 * @returns how many mails went out.
 */
export async function sendDueMail(clock: Clock = systemClock): Promise<number> {
  if (!canSendMail()) return 0;
  let sent = 0;
  for (const kind of ["single", "digest"] as const) {
    const hold = kind === "single" ? holdSingles : holdDigests;
    for (;;) {
      const now = clock.now();
      const held = await hold({
        now,
        heldUntil: new Date(now.getTime() + HOLD_MS),
        quietSince: new Date(now.getTime() - QUIET_MS),
        daily: lastDue("daily", now),
        weekly: lastDue("weekly", now),
        stale: new Date(now.getTime() - STALE_MS),
        limit: LIMIT,
      });
      if (held.length === 0) break;
      for (const group of mailsOf(held)) sent += await mail(kind, group, now);
    }
  }
  return sent;
}

/** Lines that go in one mail, together. */
function mailsOf(held: readonly HeldNotice[]): readonly (readonly HeldNotice[])[] {
  const mails = new Map<string, HeldNotice[]>();
  for (const notice of held) {
    const key = `${notice.userId} ${notice.group}`;
    mails.set(key, [...(mails.get(key) ?? []), notice]);
  }
  return [...mails.values()];
}

async function mail(
  kind: "single" | "digest",
  held: readonly HeldNotice[],
  now: Date,
): Promise<number> {
  const ids = held.map(({ id }) => id);
  const [one] = held;
  const lines = one === undefined ? [] : await toldLines(one.userId, await listMailLines(ids));
  const [first] = lines;
  if (first === undefined || one === undefined) {
    await markMailed(ids, now);
    return 0;
  }
  const settings = env();
  const of = { courseId: first.courseId, userId: one.userId };
  const stopUrl = settings.siteUrl + stopPath(stopToken(sessionSecret(settings), of));
  const addressed = { first, siteUrl: settings.siteUrl, stopUrl };
  // The newest post is what an answer answers.
  const answered = kind === "single" ? (lines.at(-1)?.postId ?? null) : null;
  try {
    const offered = answered === null ? null : await offerReply(one.userId, answered, now);
    await sendMail(
      kind === "single"
        ? singleLetter(lines, addressed, offered)
        : digestLetter(lines, addressed, now),
    );
  } catch (error) {
    const tries = Math.max(...held.map((notice) => notice.tries));
    log.warn("a mail of a discussion could not be sent", {
      tries,
      reason: error instanceof Error ? error.message : "unknown",
    });
    if (tries >= MOST_TRIES) await markMailed(ids, now);
    else await putOffMail(ids, new Date(now.getTime() + waitAfter(tries)));
    return 0;
  }
  await markMailed(ids, now);
  return 1;
}
