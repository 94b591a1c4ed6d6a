import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { purgeLive } from "@/lib/platform/live-events/purge-live";
import { purgeTries } from "@/lib/platform/rate-limit";
import { purgeIdentity } from "@/lib/identity/service/purge";
import { purgeCourses } from "@/lib/courses/service/purge";
import { purgeDiscussion } from "@/lib/discussion/service/purge";
import { purgeAnalytics } from "@/lib/analytics/service/purge";
import { purgeUnusedImages } from "@/lib/discussion/service/purge-images";

/** Takes away personal data that has done what it was kept for, of every feature. */
export async function purge(clock: Clock = systemClock): Promise<void> {
  await purgeTries(clock.now());
  await purgeLive(clock.now());
  await purgeIdentity(clock);
  await purgeCourses(clock);
  await purgeDiscussion(clock);
  await purgeUnusedImages(clock);
  await purgeAnalytics(clock);
}
