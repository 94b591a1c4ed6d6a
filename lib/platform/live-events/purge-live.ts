import "server-only";
import { db } from "@/lib/platform/db";

/** How long a page may be away and still be told all that it missed: a day, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets the events of more than a day ago. The newest stays whatever its age: by the oldest that is
 * held it is told what a stream that comes back has missed.
 */
export async function purgeLive(now: Date): Promise<number> {
  const last = async (at?: { readonly lt: Date }): Promise<bigint> => {
    const { _max } = await db().liveEvent.aggregate({
      where: at === undefined ? {} : { at },
      _max: { number: true },
    });
    return _max.number ?? 0n;
  };
  const old = await last({ lt: new Date(now.getTime() - KEPT_MS) });
  const { count } = await db().liveEvent.deleteMany({
    where: { number: { lte: old, lt: await last() } },
  });
  return count;
}
