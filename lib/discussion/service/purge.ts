import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import {
  DELETED_TEXT_MS,
  READ_NOTICE_MS,
  RECEIVED_MAIL_MS,
  RENDERED_MS,
  REPLY_ADDRESS_MS,
  UNREAD_NOTICE_MS,
} from "../retention";
import { purgeReplies } from "../store/mail-replies";
import { purgeDeletedTexts, purgeNotices, purgeRendered } from "../store/purge";

/** Takes away of the discussion what nobody needs any more. */
export async function purgeDiscussion(clock: Clock = systemClock): Promise<void> {
  const before = (age: number) => new Date(clock.now().getTime() - age);
  const counts = {
    texts: await purgeDeletedTexts(before(DELETED_TEXT_MS)),
    notices: await purgeNotices({
      read: before(READ_NOTICE_MS),
      unread: before(UNREAD_NOTICE_MS),
    }),
    replies: await purgeReplies({
      addresses: before(REPLY_ADDRESS_MS),
      mails: before(RECEIVED_MAIL_MS),
    }),
    rendered: await purgeRendered(before(RENDERED_MS)),
  };
  if (Object.values(counts).some((count) => count > 0)) {
    log.info("purged what had run out of the discussion", counts);
  }
}
