import "server-only";
import fs from "node:fs";
import path from "node:path";
import { PGlite, type PGliteOptions } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { PrismaClient } from "@/prisma/client/client";
import type { Database } from "./database";
import { Fault } from "./errors";
import { lockFolder } from "./folder-lock";
import { pgliteRows } from "./pglite-rows";
import { PATIENCE } from "./transaction-patience";
import { wholeScripts } from "./whole-scripts";

/**
 * Opens the database that lives in the data folder, inside this process, and makes it on the first
 * call.
 *
 * PGlite has no lock of its own, and two processes in one folder lose each other's rows: the folder
 * is locked for as long as the database is open.
 *
 * @throws {Fault} `folder-locked` when another process has the folder.
 */
export async function openPglite(dataFolder: string): Promise<Database> {
  const lock = await lockFolder(dataFolder);
  try {
    const lite = await openFolder(dataFolder);
    return pgliteDatabase(lite, lock.release);
  } catch (error) {
    await lock.release();
    throw new Fault(
      "database-unreachable",
      "operator",
      `The database in ${dataFolder} cannot be opened: ${error instanceof Error ? error.message : "unknown reason"}.`,
      error,
    );
  }
}

/** Wraps a PGlite that is already open, such as one in memory. */
export function pgliteDatabase(lite: PGlite, afterClose?: () => Promise<void>): Database {
  const factory = wholeScripts(new PrismaPGlite(lite), (script) => lite.exec(script));
  const prisma = new PrismaClient({ adapter: factory, transactionOptions: PATIENCE });
  return {
    kind: "pglite",
    prisma,
    rows: pgliteRows(lite),
    factory,
    // Within one process no connection is ever lost.
    listen: (channel, { onMessage }) => lite.listen(channel, onMessage),
    alone: (work) => work(),
    close: async () => {
      await prisma.$disconnect();
      await lite.close();
      await afterClose?.();
    },
  };
}

/** Opens a PGlite with what our migrations need besides PostgreSQL itself; without a folder in memory. */
export const createPglite = (options: PGliteOptions = {}): Promise<PGlite> =>
  PGlite.create({ ...options, extensions: { pg_trgm } });

/**
 * PostgreSQL's page cache, which PGlite claims at once and inside this process: a quarter of the
 * default, 100 MB less for the server, since the operating system caches the same files anyway.
 */
const startParams = [...PGlite.defaultStartParams, "-c", "shared_buffers=32MB"];

/**
 * The first start lays out a cluster, which takes seconds and may be cut off. It is laid out beside
 * its place and moved there when whole, so that a folder called `database` is always a database.
 */
async function openFolder(dataFolder: string): Promise<PGlite> {
  const home = path.join(dataFolder, "database");
  if (!fs.existsSync(home)) {
    const draft = path.join(dataFolder, "database.new");
    fs.rmSync(draft, { recursive: true, force: true });
    const first = await createPglite({ dataDir: draft });
    await first.close();
    fs.renameSync(draft, home);
  }
  return createPglite({ dataDir: home, startParams });
}
