import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { KEPT_MAIL_MS, UNPROVEN_MS } from "../retention";
import { purgeLinks, purgeMails, purgeSessions, purgeUnproven } from "../store/purge";

/** Takes away what was kept of people and is of no use to them any more. */
export async function purgeIdentity(clock: Clock = systemClock): Promise<void> {
  const now = clock.now();
  const before = (age: number) => new Date(now.getTime() - age);
  const counts = {
    sessions: await purgeSessions(now),
    links: await purgeLinks(now),
    mails: await purgeMails(before(KEPT_MAIL_MS)),
    accounts: await purgeUnproven(before(UNPROVEN_MS)),
  };
  if (Object.values(counts).some((count) => count > 0)) {
    log.info("purged what had run out of accounts", counts);
  }
}
