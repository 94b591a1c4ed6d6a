import { randomBytes } from "node:crypto";
import { adoptDatabase } from "@/lib/platform/db";
import { openPostgres } from "@/lib/platform/postgres-home";
import { createDatabase } from "@/tests/support/create-database";
import { writeLongThread } from "@/tests/support/long-thread";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { atMost } from "./aim";
import { atOnce } from "./at-once";
import { type Client, makeClient } from "./client";
import { unexpected } from "./learner";
import { median } from "./median";
import type { Part } from "./part";
import { serveProduct } from "./served-product";

const ROUNDS = 9;
const PAGES_A_ROUND = 40;
const CONCURRENCY = 4;

/** The first page of a long and deep thread, against a short one, and a link into its depth. */
export const longThread: Part = {
  name: "thread",
  title: "A thread of 5,000 posts, 40 deep, against one of 20",
  run: async (room) => {
    const cluster = await startPostgres();
    if (cluster === undefined) {
      return [{ what: "long thread", measured: "NOT measured", from: "no PostgreSQL here" }];
    }
    try {
      const url = await createDatabase(cluster.url("postgres"), "threads", "template1");
      const served = await serveProduct({
        DATABASE_URL: url,
        SESSION_SECRET: randomBytes(32).toString("hex"),
        RESIDUAL_DATA: room.folder("thread-data"),
      });
      try {
        return await measure(url, served.origin);
      } finally {
        await served.stop();
      }
    } finally {
      await cluster.stop();
    }
  },
};

async function measure(url: string, origin: string) {
  const database = await openPostgres(url);
  adoptDatabase(database);
  const [long, short] = [await writeLongThread(5000, 40), await writeLongThread(20, 3)];
  adoptDatabase(undefined);
  await database.close();
  const client = makeClient(origin, CONCURRENCY);
  const page = ({ threadId }: { readonly threadId: string }) => `/threads/${threadId}`;
  const deep = `/posts/${long.deepestId}`;
  // Each is shown before it is measured: what is kept of posts is kept for all readers.
  for (const path of [page(long), page(short), deep]) await secondsAPage(client, path, 10);
  const rounds: { long: number; short: number; deep: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push({
      long: await secondsAPage(client, page(long), PAGES_A_ROUND),
      short: await secondsAPage(client, page(short), PAGES_A_ROUND),
      deep: await secondsAPage(client, deep, PAGES_A_ROUND),
    });
  }
  client.close();
  const times = `${ms(median(rounds.map((round) => round.long)))} ÷ ${ms(median(rounds.map((round) => round.short)))}`;
  return [
    {
      what: "first page of 5,000 posts ÷ of 20",
      ...atMost(median(rounds.map((round) => round.long / round.short)), 3),
      from: `${times}, ${String(CONCURRENCY)} at once, median of ${String(ROUNDS)} rounds`,
    },
    {
      what: "a link to the deepest post ÷ the page of 20",
      ...atMost(median(rounds.map((round) => round.deep / round.short)), 3),
      from: "the same rounds",
    },
  ];
}

async function secondsAPage(client: Client, path: string, count: number): Promise<number> {
  const paths = Array.from({ length: count }, () => path);
  const seconds = await atOnce(paths, CONCURRENCY, async (one) => {
    const reply = await client.ask({ path: one });
    if (reply.status !== 200) throw unexpected(reply);
  });
  return seconds / count;
}

const ms = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;
