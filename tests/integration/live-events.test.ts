import { describe, expect, it, vi } from "vitest";
import type { Database } from "@/lib/platform/database";
import { inTransaction } from "@/lib/platform/in-transaction";
import { currentLive } from "@/lib/platform/live-events/live";
import { liveNow } from "@/lib/platform/live-events/live-now";
import { purgeLive } from "@/lib/platform/live-events/purge-live";
import { tellLive } from "@/lib/platform/live-events/tell-live";
import { forEachDatabase } from "../support/for-each-database";
import { type ListeningPage, until, untilArrived, untilEnded } from "../support/listen-live";
import { liveStage, tell } from "../support/live-stage";

const DAY = 24 * 60 * 60 * 1000;

describe("a stream of live events", () => {
  forEachDatabase("migrated", (database) => {
    const { listen, begin, stop, start } = liveStage(database);

    it("is what browsers and proxies take for one", async () => {
      const { status, headers } = await listen("a");
      expect(status).toBe(200);
      expect(headers["content-type"]).toBe("text/event-stream; charset=utf-8");
      expect(headers["cache-control"]).toBe("no-cache, no-transform");
    });

    it("has the events of its topics with their data, and of no other", async () => {
      const [page, other] = [await listen("a&topic=b"), await listen("c")];
      await tell("a", "first");
      await tell("c", "unheard");
      await tell("b", "second");
      await untilArrived(page, 2);
      await untilArrived(other, 1);
      expect(page.arrived.map(({ data }) => data)).toEqual([
        '{"kind":"first","data":{"id": "7"}}',
        '{"kind":"second","data":{"id": "7"}}',
      ]);
      expect(other.kinds()).toEqual(["unheard"]);
    });

    it("has nothing of a transaction that is rolled back", async () => {
      const page = await listen("a");
      const undone = inTransaction(async (transaction) => {
        await tellLive({ topic: "a", kind: "undone", data: {} }, transaction);
        throw new Error("no");
      });
      await expect(undone).rejects.toThrow("no");
      await tell("a", "done");
      await untilArrived(page, 1);
      expect(page.kinds()).toEqual(["done"]);
    });

    it("has what happened between the making of the page and its first connection", async () => {
      const after = await liveNow();
      await tell("a", "1", "2");
      const page = await listen("a", { after });
      await tell("a", "3");
      await untilArrived(page, 3);
      expect(page.kinds()).toEqual(["1", "2", "3"]);
    });

    it("goes on after the last id that the browser names, exactly and once", async () => {
      const first = await listen("a");
      await tell("a", "1", "2", "3");
      await untilArrived(first, 3);
      first.close();
      await tell("a", "4");
      await tell("b", "unheard");
      await tell("a", "5");
      // The address still has the number of when the page was made: the header is newer.
      const again = await listen("a", { after: 0, lastEventId: first.arrived[1]?.id ?? 0 });
      await tell("a", "6");
      await untilArrived(again, 4);
      expect(again.kinds()).toEqual(["3", "4", "5", "6"]);
    });

    it("goes on exactly and once after a restart of the server, from the table", async () => {
      const first = await listen("a");
      await tell("a", "1", "2");
      await untilArrived(first, 2);
      await stop();
      await untilEnded(first);
      await tell("a", "3", "4");
      await tell("b", "unheard");
      await start();
      const again = await listen("a", { lastEventId: first.lastId() });
      await tell("a", "5");
      await untilArrived(again, 3);
      expect(again.kinds()).toEqual(["3", "4", "5"]);
    });

    it("misses and repeats nothing, whenever a page comes while others write", async () => {
      const before = await liveNow();
      const kinds = Array.from({ length: 60 }, (_, index) => String(index));
      const arrivals: Promise<ListeningPage>[] = [];
      const writing = [0, 1, 2].map(async (writer) => {
        for (const kind of kinds) {
          await tell("busy", `${String(writer)}.${kind}`);
          if (Number(kind) % 10 === writer) arrivals.push(listen("busy", { after: before }));
        }
      });
      await Promise.all(writing);
      const listening = await Promise.all(arrivals);
      expect(listening).toHaveLength(18);
      await Promise.all(listening.map((page) => untilArrived(page, 180)));
      const [whole, ...others] = listening.map((page) => page.kinds());
      expect(new Set(whole).size).toBe(180);
      for (const other of others) expect(other).toEqual(whole);
    });

    it("asks for a new load where what was missed is held no longer, was too much, or never was", async () => {
      const before = await liveNow();
      await tell("a", "old");
      expect(await purgeLive(new Date(Date.now() + 2 * DAY))).toBeGreaterThan(0);
      await tell("a", "new");
      await stop();
      await start();
      const tooOld = await listen("a", { after: before - 1 });
      const inTime = await listen("a", { after: before });
      const ofAnother = await listen("a", { after: (await liveNow()) + 1000 });
      await tell("a", ...Array.from({ length: 201 }, (_, index) => String(index)));
      // The server must hold all of them: what it has not read yet does not count as missed.
      await until(inTime, () => inTime.kinds().at(-1) === "200");
      const tooMuch = await listen("a", { after: before + 1 });
      await tell("a", "last");
      for (const page of [tooOld, inTime, ofAnother, tooMuch]) {
        await until(page, () => page.kinds().at(-1) === "last");
      }
      expect(tooOld.kinds().slice(0, 2)).toEqual(["(reset)", "0"]);
      expect(inTime.kinds().slice(0, 3)).toEqual(["old", "new", "0"]);
      expect(ofAnother.kinds().slice(0, 2)).toEqual(["(reset)", "0"]);
      expect(tooMuch.kinds()).toEqual(["(reset)", "last"]);
    });

    it("waits for a server that is behind the one which made the page", async () => {
      const page = await listen("a");
      await tell("a", "1");
      await untilArrived(page, 1);
      const { hub } = currentLive();
      const spare = await tellUnheard(database());
      expect(hub.newest()).toBeLessThan(spare);
      const ahead = await begin("a", { after: spare });
      await tell("a", "2");
      await untilArrived(ahead, 1);
      expect(ahead.kinds()).toEqual(["2"]);
    });

    it("tells a quiet page how far it has come, so that it has little to ask for later", async () => {
      vi.useFakeTimers({ toFake: ["setInterval"] });
      const page = await listen("quiet");
      const busy = await listen("busy");
      await tell("busy", "1", "2", "3");
      await untilArrived(busy, 3);
      await vi.advanceTimersByTimeAsync(25_000);
      await until(page, () => page.heres() > 1);
      expect(page.lastId()).toBe(busy.lastId());
      expect(page.arrived).toEqual([]);
    });
  });
});

/** An event whose number a server has not read yet: nothing says that it is there. */
async function tellUnheard(database: Database): Promise<number> {
  await database.prisma.$executeRaw`ALTER TABLE live_event DISABLE TRIGGER live_event_numbered`;
  const [row] = await database.prisma.$queryRaw<{ number: bigint }[]>`
    INSERT INTO live_event (id, number, topic, kind, data)
    VALUES (gen_random_uuid(), nextval('live_event_number'), 'a', 'unheard', '{}')
    RETURNING number`;
  await database.prisma.$executeRaw`ALTER TABLE live_event ENABLE TRIGGER live_event_numbered`;
  return Number(row?.number ?? 0);
}
