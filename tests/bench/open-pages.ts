import { randomUUID } from "node:crypto";
import { onStage } from "@/tests/policy/on-stage";
import type { Asker } from "@/tests/policy/asker";
import type { Stage } from "@/tests/policy/stage";
import { TABLE_SECRET } from "@/tests/policy/table-secret";
import { createDatabase } from "@/tests/support/create-database";
import { listenLive, type ListeningPage, until, untilArrived } from "@/tests/support/listen-live";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { runProduct } from "@/tests/support/run-product";
import { atMost } from "./aim";
import type { BenchRoom } from "./bench-room";
import { median } from "./median";
import type { Figure, Part } from "./part";
import { residentMemory } from "./resident-memory";

const PAGES = 500;
/** As many as one person may have open. */
const A_PERSON = 20;
/** So many at a time, so that no connection waits to be accepted. */
const AT_ONCE = 25;
const POSTS = 20;
/** From sending a post until the last page has heard of it. */
const MOST_SECONDS = 1;

/** A post through one process of the whole product, told to all who read its thread through another. */
export const openPages: Part = {
  name: "pages",
  title: "A post through one server, on the open pages of another",
  run: async (room) => {
    const cluster = await startPostgres();
    if (cluster === undefined) {
      return [{ what: "open pages", measured: "NOT measured", from: "no PostgreSQL here" }];
    }
    try {
      const url = await createDatabase(cluster.url("postgres"), "bench_pages", "template1");
      return await measure(room, url);
    } finally {
      await cluster.stop();
    }
  },
};

const measure = (room: BenchRoom, url: string): Promise<readonly Figure[]> =>
  onStage(
    { DATABASE_URL: url, RESIDUAL_DATA: room.folder("pages-first") },
    async ({ served, stage, asker }) => {
      // To all, so that visitors listen too.
      await served.query("UPDATE course SET is_open = true WHERE id = $1::uuid", stage.course.id);
      const second = runProduct({
        args: ["--port", "0"],
        env: {
          DATABASE_URL: url,
          SESSION_SECRET: TABLE_SECRET,
          // Each of its visitors comes from a machine of his own.
          TRUSTED_PROXIES: "1",
          RESIDUAL_DATA: room.folder("pages-second"),
        },
      });
      const pages: ListeningPage[] = [];
      try {
        const origin = await second.ready;
        const before = residentMemory(second.child.pid ?? 0);
        await openAll(`${origin}/threads/${stage.thread.id}/events`, stage, pages);
        const after = residentMemory(second.child.pid ?? 0);
        const seconds = await post(asker, stage, pages);
        return [
          {
            what: `seconds from sending a post to the last of ${String(PAGES)} pages of another server`,
            ...atMost(median(seconds), MOST_SECONDS),
            from: `the slowest of ${String(POSTS)}: ${Math.max(...seconds).toFixed(2)} s; all pages were told of all posts`,
          },
          {
            what: "memory of an open page, whole product",
            measured: `${((after - before) / PAGES).toFixed(0)} KB`,
            from: "resident memory of the process, what the first answers load included",
          },
        ];
      } finally {
        for (const page of pages) page.close();
        second.child.kill("SIGTERM");
        await second.ended;
      }
    },
  );

/** The streams that open pages of the thread listen to: of all who belong to the course, and of visitors. */
async function openAll(address: string, stage: Stage, pages: ListeningPage[]): Promise<void> {
  const { learner, mentor, instructor } = stage.people;
  const members = [learner, mentor, instructor, stage.classmate, stage.bystander];
  for (let opened = 0; opened < PAGES; opened += AT_ONCE) {
    const some = Array.from({ length: AT_ONCE }, async (_, index) => {
      const number = opened + index;
      const member = members[Math.floor(number / A_PERSON)];
      const machine = `10.0.${String(number >> 8)}.${String(number & 255)}`;
      const page = await listenLive(address, {
        headers: { "x-forwarded-for": machine, ...(member && { cookie: member.cookie }) },
      });
      pages.push(page);
      await until(page, () => page.heres() > 0);
    });
    await Promise.all(some);
  }
}

/**
 * Posts by the form, again and again.
 *
 * @returns seconds until every page had heard of each post.
 */
async function post(
  asker: Asker,
  stage: Stage,
  pages: readonly ListeningPage[],
): Promise<readonly number[]> {
  const seconds: number[] = [];
  for (let count = 1; count <= POSTS; count += 1) {
    const from = performance.now();
    const reply = await asker.act(stage.people.mentor.cookie, {
      name: "replyAction",
      path: `/threads/${stage.thread.id}`,
      shownTo: stage.people.mentor.cookie,
      fields: { id: randomUUID(), text: `The answer of ${String(count)}: 0.9 - 0.1 = 0.8.` },
    });
    if (!reply.location.startsWith("/posts/")) throw new Error(`Not posted: ${reply.text}`);
    await Promise.all(pages.map((page) => untilArrived(page, count)));
    seconds.push((performance.now() - from) / 1000);
  }
  return seconds;
}
