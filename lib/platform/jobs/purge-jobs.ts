import "server-only";
import { db } from "@/lib/platform/db";

/** How long a job that was given up is kept for whoever looks after the site, in milliseconds. */
const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

/** Forgets the jobs that were given up a week ago. */
export async function purgeJobs(now: Date): Promise<number> {
  const { count } = await db().job.deleteMany({
    where: { failedAt: { lt: new Date(now.getTime() - KEPT_MS) } },
  });
  return count;
}
