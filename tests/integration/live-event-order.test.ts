import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { Database } from "@/lib/platform/database";
import { inTransaction } from "@/lib/platform/in-transaction";
import { tellLive } from "@/lib/platform/live-events/tell-live";
import { forEachDatabase } from "../support/for-each-database";

const WRITERS = 8;
const EACH = 25;

/** The events after a number, as a stream would read them. */
async function after(database: Database, number: number) {
  const rows = await database.prisma.liveEvent.findMany({
    where: { number: { gt: number } },
    orderBy: { number: "asc" },
    select: { number: true, kind: true },
  });
  return rows.map((row) => ({ number: Number(row.number), kind: row.kind }));
}

const tell = (kind: string, between: () => Promise<unknown> = () => Promise.resolve()) =>
  inTransaction(async (transaction) => {
    await tellLive({ topic: "order", kind, data: {} }, transaction);
    await between();
  });

describe("the numbers of live events", () => {
  forEachDatabase("migrated", (database) => {
    it("come in the order of commits, whichever transaction told first", async () => {
      if (database().kind === "pglite") {
        // Its one connection has one transaction at a time.
        await tell("first");
        await tell("second");
      } else {
        await tell("second", () => tell("first"));
      }
      expect((await after(database(), 0)).map(({ kind }) => kind)).toEqual(["first", "second"]);
    });

    it("never become visible behind a number that was seen, however many commit at once", async () => {
      const start = (await after(database(), 0)).at(-1)?.number ?? 0;
      const writers = { areWriting: true };
      const work = Array.from({ length: WRITERS }, async (_, writer) => {
        for (let index = 0; index < EACH; index += 1) {
          await tell(`${String(writer)}.${String(index)}`, () => turn());
        }
      });
      const writing = Promise.all(work).finally(() => {
        writers.areWriting = false;
      });
      const seen: { number: number; kind: string }[] = [];
      const read = async () => {
        seen.push(...(await after(database(), seen.at(-1)?.number ?? start)));
      };
      while (writers.areWriting) await read();
      await writing;
      await read();
      expect(seen).toHaveLength(WRITERS * EACH);
      expect(seen).toEqual(await after(database(), start));
      for (let writer = 0; writer < WRITERS; writer += 1) {
        const own = seen.map(({ kind }) => kind).filter((kind) => kind.startsWith(`${writer}.`));
        expect(own).toEqual(Array.from({ length: EACH }, (_, index) => `${writer}.${index}`));
      }
    });

    it("are drawn by one transaction after another, each waiting until the last can be seen", async () => {
      // With one connection there is nobody to wait.
      if (database().kind === "pglite") return;
      const start = (await after(database(), 0)).at(-1)?.number ?? 0;
      const waiting = async () => {
        const locks: unknown = await database().prisma
          .$queryRaw`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`;
        return locks;
      };
      let second: Promise<void> | undefined;
      await inTransaction(async (transaction) => {
        await tellLive({ topic: "order", kind: "first", data: {} }, transaction);
        // Draws the number now, as the commit is about to, and so stops the commit half-way.
        await transaction.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
        second = tell("second");
        await expect.poll(waiting).toHaveLength(1);
        expect(await after(database(), start)).toEqual([]);
      });
      await second;
      expect((await after(database(), start)).map(({ kind }) => kind)).toEqual(["first", "second"]);
    });

    it("are given to nothing that is rolled back", async () => {
      const before = await database().prisma.liveEvent.count();
      const broken = inTransaction(async (transaction) => {
        await tellLive({ topic: "order", kind: "undone", data: {} }, transaction);
        throw new Error("no");
      });
      await expect(broken).rejects.toThrow("no");
      expect(await database().prisma.liveEvent.count()).toBe(before);
    });
  });
});
