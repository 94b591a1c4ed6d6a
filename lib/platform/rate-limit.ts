import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "./db";

/** How often something may be tried. */
export interface Limit {
  /** What is tried: "sign-in". */
  readonly name: string;
  readonly tries: number;
  readonly seconds: number;
}

/** Whether a try may go on; otherwise when the next may. */
export type Verdict = { readonly kind: "ok" } | { readonly kind: "wait"; readonly seconds: number };

/**
 * Counts a try in the database, for all processes together, and says whether it is one too many.
 *
 * @param keys whose tries are counted, each by itself: an address, a machine. They are stored as
 * hashes, so that the table says nothing about persons.
 */
export async function countTry(limit: Limit, keys: readonly string[]): Promise<Verdict> {
  const limiter = limiterOf(limit);
  let wait = 0;
  for (const key of keys) {
    try {
      await limiter.consume(storedAs(key));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      wait = Math.max(wait, refusal.msBeforeNext / 1000);
    }
  }
  return wait === 0 ? { kind: "ok" } : { kind: "wait", seconds: Math.ceil(wait) };
}

/**
 * Counts so many tries more, once it is known what a try took that went on: it holds up the next one,
 * never this.
 */
export async function countMore(limit: Limit, key: string, tries: number): Promise<void> {
  await limiterOf(limit).penalty(storedAs(key), tries);
}

const limiterOf = ({ name, tries, seconds }: Limit): RateLimiterPrisma =>
  new RateLimiterPrisma({
    storeClient: db(),
    tableName: "rateLimit",
    keyPrefix: name,
    points: tries,
    duration: seconds,
    clearExpiredByTimeout: false,
  });

const storedAs = (key: string): string => createHash("sha256").update(key).digest("base64url");

/** Forgets the counts that have run out by now. */
export async function purgeTries(now: Date): Promise<number> {
  const { count } = await db().rateLimit.deleteMany({ where: { expire: { lt: now } } });
  return count;
}

/**
 * Counts one try under several limits, up to the first that says no: put the machine's first, so that
 * a machine that is refused fills no table with the addresses it makes up.
 */
export async function countTries(
  tries: readonly (readonly [limit: Limit, key: string])[],
): Promise<Verdict> {
  for (const [limit, key] of tries) {
    const verdict = await countTry(limit, [key]);
    if (verdict.kind === "wait") return verdict;
  }
  return { kind: "ok" };
}
