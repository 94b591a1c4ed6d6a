import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { log } from "@/lib/platform/log";
import { UNUSED_IMAGE_MS } from "../retention";
import { purgeImages } from "../store/purge-images";

/** Takes away the images that no post has shown a month after they were uploaded. */
export async function purgeUnusedImages(clock: Clock = systemClock): Promise<void> {
  const count = await purgeImages(new Date(clock.now().getTime() - UNUSED_IMAGE_MS));
  if (count > 0) log.info("purged images that no post shows", { count });
}
