import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { purgeUploads } from "../store/response-imports";

/** How long an upload waits to be confirmed, in milliseconds. */
const WAITING_MS = 24 * 60 * 60 * 1000;

/** Takes away the uploads of answers that were not confirmed within a day. */
export async function purgeAnalytics(clock: Clock = systemClock): Promise<void> {
  const count = await purgeUploads(new Date(clock.now().getTime() - WAITING_MS));
  if (count > 0) log.info("purged uploads of answers that nobody confirmed", { count });
}
