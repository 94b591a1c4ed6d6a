import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDatabase } from "../support/create-database";
import {
  listenLive,
  type ListeningPage,
  until,
  untilArrived,
  untilEnded,
} from "../support/listen-live";
import { type PostgresCluster, startPostgres } from "../support/postgres-cluster";
import { type LiveProcess, runLiveServer } from "../support/run-live-server";

const STREAMS = 500;

/** A cluster of its own, because it is stopped under the feet of whoever uses it. */
const cluster = await startPostgres();

describe.skipIf(cluster === undefined)("live events of several servers on one PostgreSQL", () => {
  let url = "";
  let servers: LiveProcess[] = [];
  const pages: ListeningPage[] = [];

  const opened = (): PostgresCluster => {
    if (cluster === undefined) throw new Error("There is no PostgreSQL");
    return cluster;
  };

  beforeAll(async () => {
    url = await createDatabase(opened().url("postgres"), "live", "template1");
  });

  beforeEach(async () => {
    servers = [
      await runLiveServer({ DATABASE_URL: url }),
      await runLiveServer({ DATABASE_URL: url }),
    ];
  });

  afterEach(async () => {
    for (const page of pages.splice(0)) page.close();
    await Promise.all(servers.splice(0).map((server) => server.stop("SIGKILL")));
  });

  afterAll(async () => {
    await cluster?.stop();
  });

  const at = (index: number): LiveProcess => {
    const server = servers[index];
    if (server === undefined) throw new Error("There is no such server");
    return server;
  };

  const listen = async (
    server: LiveProcess,
    topic: string,
    from: Parameters<typeof listenLive>[1] = {},
  ): Promise<ListeningPage> => {
    const who = randomUUID();
    const page = await listenLive(`${server.origin}/events?topic=${topic}&who=${who}`, from);
    pages.push(page);
    await until(page, () => page.heres() > 0);
    return page;
  };

  it("reach the pages of the other server, in one order for all", async () => {
    const both = [await listen(at(0), "a"), await listen(at(1), "a")];
    await Promise.all(
      [0, 1].map(async (index) => {
        for (let count = 0; count < 20; count += 1) await at(index).tell("a", `${index}.${count}`);
      }),
    );
    for (const page of both) await untilArrived(page, 40);
    const [first, second] = both.map((page) => page.kinds());
    expect(new Set(first).size).toBe(40);
    expect(second).toEqual(first);
  });

  it(`reach all of ${String(STREAMS)} pages that are open at once`, async () => {
    const all: ListeningPage[] = [];
    while (all.length < STREAMS) {
      const some = Array.from({ length: 50 }, (_, index) => listen(at(index % 2), "many"));
      all.push(...(await Promise.all(some)));
    }
    for (const kind of ["1", "2", "3"]) await at(0).tell("many", kind);
    for (const page of all) {
      await untilArrived(page, 3);
      expect(page.kinds()).toEqual(["1", "2", "3"]);
    }
  });

  for (const signal of ["SIGTERM", "SIGKILL"] as const) {
    it(`lose none to a restart of the server with ${signal}`, async () => {
      const page = await listen(at(0), "a");
      await at(1).tell("a", "before");
      await untilArrived(page, 1);
      expect(await at(0).stop(signal)).toBe(signal === "SIGTERM" ? 0 : "SIGKILL");
      await untilEnded(page);
      for (const kind of ["1", "2", "3"]) await at(1).tell("a", kind);
      servers[0] = await runLiveServer({ DATABASE_URL: url }, at(0).port);
      const again = await listen(at(0), "a", { lastEventId: page.lastId() });
      await at(1).tell("a", "after");
      await untilArrived(again, 4);
      expect(again.kinds()).toEqual(["1", "2", "3", "after"]);
    });
  }

  it("lose none to a restart of the database, and break no stream", async () => {
    const both = [await listen(at(0), "a"), await listen(at(1), "a")];
    await at(0).tell("a", "before");
    for (const page of both) await untilArrived(page, 1);
    // Held still, so that what the database says of these is heard by nobody.
    for (const server of servers) server.signal("SIGSTOP");
    opened().restart();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ listeners: string }>(
      "SELECT count(*) AS listeners FROM pg_stat_activity WHERE query LIKE 'LISTEN%'",
    );
    expect(rows).toEqual([{ listeners: "0" }]);
    for (const kind of ["1", "2", "3"]) {
      await client.query(
        "INSERT INTO live_event (id, topic, kind, data) VALUES (gen_random_uuid(), 'a', $1, '{}')",
        [kind],
      );
    }
    await client.end();
    for (const server of servers) server.signal("SIGCONT");
    for (const page of both) {
      await untilArrived(page, 4);
      expect(page.kinds()).toEqual(["before", "1", "2", "3"]);
      expect(page.isEnded()).toBe(false);
    }
    await at(0).tell("a", "after");
    for (const page of both) await untilArrived(page, 5);
  });
});
