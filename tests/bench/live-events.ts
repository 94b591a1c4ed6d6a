import { createDatabase } from "@/tests/support/create-database";
import { listenLive, type ListeningPage, until, untilArrived } from "@/tests/support/listen-live";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { type LiveProcess, runLiveServer } from "@/tests/support/run-live-server";
import { median } from "./median";
import type { Figure, Part } from "./part";

const EVENTS = 200;
const WARM_UP = 20;
const STREAMS = 500;
/** So many at a time, so that no connection waits to be accepted. */
const AT_ONCE = 50;

/** From a request that tells of an event at one server to a page that listens at another. */
export const liveEvents: Part = {
  name: "live",
  title: "Live events: from one process to a page of another, and memory of an open stream",
  run: async () => {
    const cluster = await startPostgres();
    if (cluster === undefined) {
      return [{ what: "live events", measured: "NOT measured", from: "no PostgreSQL here" }];
    }
    const servers: LiveProcess[] = [];
    const pages: ListeningPage[] = [];
    try {
      const url = await createDatabase(cluster.url("postgres"), "bench_live", "template1");
      const teller = await runLiveServer({ DATABASE_URL: url });
      servers.push(teller);
      const listener = await runLiveServer({ DATABASE_URL: url });
      servers.push(listener);
      return [await latency(teller, listener, pages), await memory(listener, pages)];
    } finally {
      for (const page of pages) page.close();
      await Promise.all(servers.map((server) => server.stop("SIGKILL")));
      await cluster.stop();
    }
  },
};

async function latency(
  teller: LiveProcess,
  listener: LiveProcess,
  pages: ListeningPage[],
): Promise<Figure> {
  const page = await listenLive(`${listener.origin}/events?topic=bench`);
  pages.push(page);
  await until(page, () => page.heres() > 0);
  const times: number[] = [];
  for (let count = 1; count <= WARM_UP + EVENTS; count += 1) {
    const from = performance.now();
    const told = teller.tell("bench", String(count));
    await untilArrived(page, count);
    if (count > WARM_UP) times.push(performance.now() - from);
    await told;
  }
  return {
    what: "an event from one process to a page of another",
    measured: `${median(times).toFixed(1)} ms`,
    from: `request, commit, NOTIFY, read, stream; median of ${String(EVENTS)}, PostgreSQL`,
  };
}

async function memory(listener: LiveProcess, pages: ListeningPage[]): Promise<Figure> {
  const open = async (count: number): Promise<void> => {
    for (let opened = 0; opened < count; opened += AT_ONCE) {
      const some = Array.from({ length: AT_ONCE }, async (_, index) => {
        const who = `${String(pages.length)}.${String(opened + index)}`;
        const page = await listenLive(`${listener.origin}/events?topic=memory&who=${who}`);
        pages.push(page);
        await until(page, () => page.heres() > 0);
      });
      await Promise.all(some);
    }
  };
  // The first ones also load code and grow the heap, which no further one does.
  await open(STREAMS / 2);
  const before = await listener.kilobytes();
  await open(STREAMS);
  const each = ((await listener.kilobytes()) - before) / STREAMS;
  return {
    what: "memory of an open stream",
    measured: `${each.toFixed(0)} KB`,
    from: `resident memory of the process, ${String(STREAMS)} streams more`,
  };
}
