import "server-only";
import type { PrismaClient } from "@/prisma/client/client";
import type { Database } from "./database";
import type { Env } from "./env";
import { Fault } from "./errors";
import { openPglite } from "./pglite-home";
import { openPostgres } from "./postgres-home";

declare global {
  // Next compiles a route, an action and the start-up code into bundles with modules of their own;
  // only the global object is one and the same in all of them.
  var residualDatabase: Database | undefined;
}

/**
 * The Prisma client of this process. The database is opened once, before the first request
 * (`adoptDatabase`), so that a query needs no waiting for it.
 *
 * @throws {Fault} `database-closed` before that, and while pages are built: a page that needs the
 * database must say so (`await connection()`), or what it read would be frozen into the build.
 */
export function db(): PrismaClient {
  return currentDatabase().prisma;
}

/** The whole database of this process, for the few who need more than queries. */
export function currentDatabase(): Database {
  if (process.env["NEXT_PHASE"] === "phase-production-build") {
    throw new Fault(
      "database-closed",
      "internal",
      "A page asked for the database while it was built",
    );
  }
  if (globalThis.residualDatabase === undefined) {
    throw new Fault("database-closed", "internal", "The database was asked before it was opened");
  }
  return globalThis.residualDatabase;
}

/** Whether this process has its database open. */
export const isDatabaseOpen = (): boolean => globalThis.residualDatabase !== undefined;

/** Makes an open database the one that `db()` gives, in every bundle of this process. */
export function adoptDatabase(database: Database | undefined): void {
  globalThis.residualDatabase = database;
}

/**
 * Opens the database that the settings name: a PostgreSQL, or PGlite in the data folder.
 *
 * @throws {Fault} `folder-locked` or `database-unreachable`, with a sentence for the operator.
 */
export function openDatabase(settings: Pick<Env, "databaseUrl" | "dataFolder">): Promise<Database> {
  const { databaseUrl, dataFolder } = settings;
  return databaseUrl === undefined ? openPglite(dataFolder) : openPostgres(databaseUrl);
}
