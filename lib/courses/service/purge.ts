import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { purgeUnconfirmed } from "../store/roster-imports";

/** How long a roster that was checked waits to be confirmed, in milliseconds. */
const UNCONFIRMED_MS = 7 * 24 * 60 * 60 * 1000;

/** Takes away the rosters that were checked and not confirmed within a week. */
export async function purgeCourses(clock: Clock = systemClock): Promise<void> {
  const before = new Date(clock.now().getTime() - UNCONFIRMED_MS);
  const count = await purgeUnconfirmed(before);
  if (count > 0) log.info("purged rosters that nobody confirmed", { count });
}
