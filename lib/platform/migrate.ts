import "server-only";
import { z } from "zod";
import type { Database } from "./database";
import { Fault } from "./errors";
import { asMigrationList, type Migration, noFilter, readMigrations } from "./migration-history";
import { queryRows } from "./query-rows";
import { schemaEngine } from "./schema-engine";

/**
 * Brings a database to the newest migration. Processes that start together take turns
 * (`Database.alone`), so that each migration runs once.
 *
 * @returns the names of the migrations applied by this call.
 * @throws {Fault} `migration-failed` when a script fails, when an earlier one failed and was never
 * mended, when an applied script was edited since, or when the database is newer than the program.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = readMigrations(),
): Promise<readonly string[]> {
  const pending = compare(await appliedTo(database), migrations);
  // Loading the engine costs more than the question whether it is needed.
  if (pending.length === 0) return [];
  const engine = await schemaEngine(database.factory, undefined);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: asMigrationList(migrations),
      filters: noFilter,
    });
    return appliedMigrationNames;
  } catch (error) {
    throw failed(`A migration could not be applied: ${plainReason(error)}`, error);
  } finally {
    engine.free();
  }
}

const failed = (sentence: string, cause?: unknown): Fault =>
  new Fault("migration-failed", "operator", sentence, cause);

const Applied = z.object({ name: z.string(), checksum: z.string(), finished: z.boolean() });

async function appliedTo(database: Database): Promise<readonly z.infer<typeof Applied>[]> {
  const [table] = await queryRows(
    database,
    z.object({ exists: z.boolean() }),
  )`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS exists`;
  if (table?.exists !== true) return [];
  return queryRows(database, Applied)`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY migration_name`;
}

/** What is still to be applied, once everything that was applied is known to be ours. */
function compare(
  applied: readonly z.infer<typeof Applied>[],
  migrations: readonly Migration[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.checksum]));
  for (const { name, checksum, finished } of applied) {
    if (!finished) {
      throw failed(
        `The migration ${name} failed half-way earlier; mend the database, or restore it from a backup, before starting again.`,
      );
    }
    const ours = known.get(name);
    if (ours === undefined) {
      throw failed(
        `The database has the migration ${name}, which this version does not know: it was used by a newer one.`,
      );
    }
    if (ours !== checksum) {
      throw failed(
        `The migration ${name} was edited after it was applied; migrations are only ever added.`,
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

/** The first line that says something: the engine's message is a report of many. */
function plainReason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replaceAll(/\s+/g, " ").trim().slice(0, 400);
}
