import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { purgeImages } from "../store/purge-images";

/** How long an uploaded image waits for a post that shows it, in milliseconds. */
const UNUSED_MS = 24 * 60 * 60 * 1000;

/** Takes away the images that no post shows a day after they were uploaded. */
export async function purgeUnusedImages(clock: Clock = systemClock): Promise<void> {
  const count = await purgeImages(new Date(clock.now().getTime() - UNUSED_MS));
  if (count > 0) log.info("purged images that no post shows", { count });
}
