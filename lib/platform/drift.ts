import "server-only";
import fs from "node:fs";
import { asMigrationList, noFilter, readMigrations } from "./migration-history";
import { createPglite, pgliteDatabase } from "./pglite-home";
import { schemaEngine } from "./schema-engine";

/**
 * The SQL that leads from the migrations to prisma/schema.prisma; empty when they say the same. It
 * is worked out on a database in memory.
 */
export async function migrationDrift(): Promise<string> {
  const schema = fs.readFileSync("prisma/schema.prisma", "utf8");
  const database = pgliteDatabase(await createPglite());
  // The engine plays the migrations through on a scratch database; the one it has is no less empty.
  const scratch = { ...database.factory, connectToShadowDb: () => database.factory.connect() };
  const engine = await schemaEngine(scratch, schema);
  try {
    const { stdout } = await engine.diff({
      from: { tag: "migrations", ...asMigrationList(readMigrations()) },
      to: { tag: "schemaDatamodel", files: [{ path: "schema.prisma", content: schema }] },
      script: true,
      exitCode: null,
      filters: noFilter,
    });
    const sql = (stdout ?? "").trim();
    return sql === "-- This is an empty migration." ? "" : sql;
  } finally {
    engine.free();
    await database.close();
  }
}
