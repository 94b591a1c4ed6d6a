import "server-only";
import type { Database } from "@/lib/platform/database";
import { log } from "@/lib/platform/log";
import type { HandledJob } from "./job";
import { claimJob, finishJob, nextDue, putBack } from "./job-rows";
import { retryDelay } from "./retry-delay";

/** How many jobs a process does at once. */
const LANES = 2;
/** A job may take so long, in seconds; past it, it is taken for one that its process died over. */
const LEASE = 300;
/** The database is asked so often even though it says nothing, in milliseconds. */
const ASK_ANYWAY_MS = 30_000;
/** The channel on which the database says that there is something to do. */
const CHANNEL = "job";

/**
 * Does jobs as they become due, in turns with all other processes, until it is stopped.
 *
 * @param delayAfter seconds until a job that failed is tried again.
 * @returns a function that takes no further one and settles when those under way are done.
 */
export async function startJobs(
  database: Pick<Database, "rows" | "listen">,
  handled: readonly HandledJob[],
  delayAfter = retryDelay,
): Promise<() => Promise<void>> {
  // What nobody can do is not asked for.
  if (handled.length === 0) return () => Promise.resolve();
  const byName = new Map(handled.map((job) => [job.name, job]));
  const names = [...byName.keys()];
  const lanes = new Set<Promise<void>>();
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;

  /** Does one job; false where none is due. */
  const doOne = async (): Promise<boolean> => {
    const job = await claimJob(database, names, LEASE);
    if (job === null) return false;
    try {
      await byName.get(job.name)?.run(job.data);
    } catch (error) {
      log.error(`the job ${job.name} failed, attempt ${String(job.attempts)}`, error);
      await putBack(database, job, delayAfter(job.attempts));
      return true;
    }
    await finishJob(database, job);
    return true;
  };
  const drain = async (): Promise<void> => {
    let wait = ASK_ANYWAY_MS;
    try {
      let isMore = true;
      while (isMore && !isStopped) isMore = await doOne();
      const seconds = await nextDue(database, names);
      if (seconds !== null) wait = Math.min(wait, Math.max(0, seconds * 1000) + 50);
    } catch (error) {
      // The database is away: what was claimed is due again when its lease ends.
      log.warn("jobs could not be done", {
        reason: error instanceof Error ? error.message : "unknown",
      });
    }
    clearTimeout(timer);
    if (!isStopped) timer = setTimeout(wake, wait).unref();
  };
  const wake = (): void => {
    if (isStopped) return;
    if (lanes.size >= LANES) {
      isAsked = true;
      return;
    }
    const lane = drain().finally(() => {
      lanes.delete(lane);
      // Somebody asked while all were about to find nothing.
      if (isAsked) {
        isAsked = false;
        wake();
      }
    });
    lanes.add(lane);
  };
  let isAsked = false;

  const stopListening = await database.listen(CHANNEL, { onMessage: wake, onReconnect: wake });
  wake();
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await stopListening();
    await Promise.all(lanes);
  };
}
