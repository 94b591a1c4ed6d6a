import "server-only";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm/schema_engine_bg";

/** One folder of prisma/migrations. */
export interface Migration {
  /** The folder's name: a timestamp and what it is about. They are applied in this order. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the script, as Prisma notes it in the database. */
  readonly checksum: string;
}

/** Where the migrations live, seen from the project's folder. */
export const migrationsFolder = path.join("prisma", "migrations");

/** Reads the migrations in the order in which they are applied. */
export function readMigrations(folder = migrationsFolder): readonly Migration[] {
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/** The same, in the shape that the schema engine takes. */
export function asMigrationList(
  migrations: readonly Migration[],
  folder = migrationsFolder,
): MigrationList {
  return {
    baseDir: path.resolve(folder),
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

/** The engine's filter for tables that are not ours to manage: there are none. */
export const noFilter = { externalTables: [], externalEnums: [] };
