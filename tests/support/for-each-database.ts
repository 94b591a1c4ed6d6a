import { randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";
import type { Database } from "@/lib/platform/database";
import { adoptDatabase } from "@/lib/platform/db";
import { createPglite, pgliteDatabase } from "@/lib/platform/pglite-home";
import { openPostgres } from "@/lib/platform/postgres-home";
import { createDatabase } from "./create-database";

type Template = "migrated" | "seeded";

/**
 * Declares the tests once for PGlite and once for PostgreSQL. Each gets a database of its own, which
 * is also the one that `db()` gives, so that stores and services run as they do in the server.
 *
 * @param template `migrated` has empty tables, `seeded` has the course in them
 * @param suite declares the tests; what it is given may be called inside of them
 */
export function forEachDatabase(
  template: Template,
  suite: (database: () => Database) => void,
): void {
  const server = inject("postgresUrl");
  describe("on PGlite", () => {
    withDatabase(() => openLite(template), suite);
  });
  if (server === undefined) return;
  describe("on PostgreSQL", () => {
    withDatabase(() => openServer(server, template), suite);
  });
}

function withDatabase(
  open: () => Promise<Database>,
  suite: (database: () => Database) => void,
): void {
  let opened: Database | undefined;
  beforeAll(async () => {
    opened = await open();
    adoptDatabase(opened);
  });
  afterAll(async () => {
    adoptDatabase(undefined);
    await opened?.close();
  });
  suite(() => {
    if (opened === undefined) throw new Error("The database is open only while a test runs");
    return opened;
  });
}

async function openLite(template: Template): Promise<Database> {
  const file = path.join(inject("pgliteTemplates"), `${template}.tar`);
  const loadDataDir = new Blob([new Uint8Array(fs.readFileSync(file))]);
  return pgliteDatabase(await createPglite({ loadDataDir }));
}

async function openServer(server: string, template: Template): Promise<Database> {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const database = await openPostgres(await createDatabase(server, name, `residual_${template}`));
  return {
    ...database,
    close: async () => {
      await database.close();
      const client = new pg.Client({ connectionString: server });
      await client.connect();
      await client.query(`DROP DATABASE ${pg.escapeIdentifier(name)}`);
      await client.end();
    },
  };
}
