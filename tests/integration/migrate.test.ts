import { describe, expect, it } from "vitest";
import { z } from "zod";
import { migrate } from "@/lib/platform/migrate";
import { readMigrations, type Migration } from "@/lib/platform/migration-history";
import { createPglite, pgliteDatabase } from "@/lib/platform/pglite-home";
import { queryRows } from "@/lib/platform/query-rows";
import { forEachDatabase } from "../support/for-each-database";

const migration = (name: string, sql: string, checksum = "none"): Migration => ({
  name,
  sql,
  checksum,
});

describe("migrating", () => {
  forEachDatabase("migrated", (database) => {
    it("has nothing to do the second time", async () => {
      expect(await migrate(database())).toEqual([]);
    });

    it("notes every migration with the checksum of its script", async () => {
      const row = z.object({ migration_name: z.string(), checksum: z.string() });
      const rows = await queryRows(database(), row)`
        SELECT migration_name, checksum FROM _prisma_migrations ORDER BY migration_name`;
      expect(rows).toEqual(
        readMigrations().map(({ name, checksum }) => ({ migration_name: name, checksum })),
      );
    });

    it("refuses a script that was edited after it was applied", async () => {
      const edited = readMigrations().map((known) => ({ ...known, checksum: "edited" }));
      await expect(migrate(database(), edited)).rejects.toThrow(/was edited after it was applied/);
    });

    it("refuses a database that a newer version has used", async () => {
      await expect(migrate(database(), [])).rejects.toThrow(/used by a newer one/);
    });

    it("lets processes that start together take turns", async () => {
      const order: string[] = [];
      const turn = (name: string) =>
        database().alone(async () => {
          order.push(`${name} in`);
          await database().prisma.quiz.count();
          order.push(`${name} out`);
        });
      if (database().kind === "postgresql") {
        await Promise.all([turn("a"), turn("b")]);
        expect(order.map((entry) => entry.slice(2))).toEqual(["in", "out", "in", "out"]);
      } else {
        // One process at a time has the folder at all.
        await turn("a");
        expect(order).toEqual(["a in", "a out"]);
      }
    });

    it("reports a script that fails, and does not pass over it the next time", async () => {
      const broken = [...readMigrations(), migration("99999999999999_broken", "SELECT 1/0;")];
      await expect(migrate(database(), broken)).rejects.toThrow(/99999999999999_broken/);
      await expect(migrate(database(), broken)).rejects.toThrow(/failed half-way/);
    });
  });

  it("brings an empty database to the schema", async () => {
    const database = pgliteDatabase(await createPglite());
    const names = readMigrations().map(({ name }) => name);
    expect(await migrate(database)).toEqual(names);
    expect(await database.prisma.quiz.count()).toBe(0);
    await database.close();
  });
});
