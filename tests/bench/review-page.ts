import { atMost } from "./aim";
import { atOnce } from "./at-once";
import { type Client, makeClient } from "./client";
import { type Learner, startAttempt, submit, unexpected } from "./learner";
import { median } from "./median";
import type { Part } from "./part";

const ROUNDS = 9;
const PAGES_A_ROUND = 60;
const WARM_UP = 120;
const CONCURRENCY = 4;

/**
 * The page that explains a choice, against the emptiest dynamic page. Rounds take turns, so that
 * whatever else the machine does meets both.
 */
export const reviewPage: Part = {
  name: "review",
  title: "Review page: server time against an empty dynamic page",
  run: async (room) => {
    const [product, empty] = [await room.product(), await room.emptyApp()];
    const learned = makeClient(product.origin, CONCURRENCY);
    const bare = makeClient(empty.origin, CONCURRENCY);
    const learner = await startAttempt(learned, "fairness");
    await submit(learned, learner, 1, ["a", "c"]);
    const paths = await reviewPaths(learned, learner);
    const headers = { cookie: learner.cookie };
    const first: number[] = [];
    for (const path of paths) first.push(await secondsAPage(learned, [path], 1, headers));
    const ourPages = (count: number) =>
      Array.from({ length: count }, (_, index) => paths[index % paths.length] ?? "");
    const emptyPages = (count: number) => Array.from({ length: count }, () => "/");
    await secondsAPage(learned, ourPages(WARM_UP), CONCURRENCY, headers);
    await secondsAPage(bare, emptyPages(WARM_UP), CONCURRENCY);
    const rounds: { ours: number; theirs: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({
        ours: await secondsAPage(learned, ourPages(PAGES_A_ROUND), CONCURRENCY, headers),
        theirs: await secondsAPage(bare, emptyPages(PAGES_A_ROUND), CONCURRENCY),
      });
    }
    learned.close();
    bare.close();
    const ours = median(rounds.map((round) => round.ours));
    const theirs = median(rounds.map((round) => round.theirs));
    return [
      {
        what: "review page ÷ empty page",
        ...atMost(median(rounds.map((round) => round.ours / round.theirs)), 4),
        from: `${ms(ours)} ÷ ${ms(theirs)} a page, ${String(CONCURRENCY)} at once, median of ${String(ROUNDS)} rounds`,
      },
      {
        what: "the same, never shown before",
        measured: ms(median(first)),
        from: `one at a time, ${String(paths.length)} choices, the server just started`,
      },
    ];
  },
};

async function reviewPaths(client: Client, learner: Learner): Promise<readonly string[]> {
  const headers = { cookie: learner.cookie };
  const review = `${learner.attempt}/1/review`;
  const page = await client.ask({ path: review, headers });
  const target = page.headers.location ?? "";
  if (!target.startsWith(`${review}/`)) throw unexpected(page);
  const html = (await client.ask({ path: target, headers })).body.toString();
  const choices = [...html.matchAll(/\/review\/([a-f])["?#]/g)].map(([, key]) => key ?? "");
  return [...new Set(choices)].sort().map((key) => `${review}/${key}`);
}

async function secondsAPage(
  client: Client,
  paths: readonly string[],
  concurrency: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> {
  const seconds = await atOnce(paths, concurrency, async (path) => {
    const reply = await client.ask({ path, headers });
    if (reply.status !== 200) throw unexpected(reply);
  });
  return seconds / paths.length;
}

const ms = (seconds: number): string => `${(seconds * 1000).toFixed(1)} ms`;
