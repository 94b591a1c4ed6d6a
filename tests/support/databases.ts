import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import type { Database } from "@/lib/platform/database";
import { migrate } from "@/lib/platform/migrate";
import { createPglite, pgliteDatabase } from "@/lib/platform/pglite-home";
import { openPostgres } from "@/lib/platform/postgres-home";
import { seed } from "@/prisma/seed/seed";
import { startPostgres } from "./postgres-cluster";
import { createDatabase } from "./create-database";

declare module "vitest" {
  interface ProvidedContext {
    /** The PostgreSQL to make test databases in; absent where there is none. */
    readonly postgresUrl: string | undefined;
    /** Folder of the PGlite dumps `migrated.tar` and `seeded.tar`. */
    readonly pgliteTemplates: string;
  }
}

/**
 * Runs once before the integration tests: migrates and seeds one database of each kind, from which
 * every test file gets its copy (`forEachDatabase`).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "residual-templates-"));
  const given = process.env["TEST_POSTGRES_URL"];
  const cluster = given === undefined ? await startPostgres() : undefined;
  const tearDown = async (): Promise<void> => {
    fs.rmSync(folder, { recursive: true, force: true });
    await cluster?.stop();
  };
  try {
    const url = given ?? cluster?.url("postgres");
    if (url === undefined) {
      console.warn("No PostgreSQL here: the tests ran on PGlite only, the other half was NOT run.");
    } else {
      await makePostgresTemplates(url);
    }
    await makePgliteTemplates(folder);
    project.provide("postgresUrl", url);
    project.provide("pgliteTemplates", folder);
    return tearDown;
  } catch (error) {
    await tearDown();
    throw error;
  }
}

async function makePgliteTemplates(folder: string): Promise<void> {
  const lite = await createPglite();
  const dump = async (name: string): Promise<void> => {
    const blob = await lite.dumpDataDir("none");
    fs.writeFileSync(path.join(folder, `${name}.tar`), Buffer.from(await blob.arrayBuffer()));
  };
  const database = pgliteDatabase(lite);
  await migrate(database);
  await dump("migrated");
  await seed(database.prisma);
  await dump("seeded");
  await database.close();
}

async function makePostgresTemplates(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const make = async (
    name: string,
    from: string,
    fill: (database: Database) => Promise<unknown>,
  ) => {
    await client.query(`DROP DATABASE IF EXISTS ${name}`);
    const database = await openPostgres(await createDatabase(url, name, from));
    await fill(database);
    await database.close();
  };
  try {
    await make("residual_migrated", "template1", migrate);
    await make("residual_seeded", "residual_migrated", ({ prisma }) => seed(prisma));
  } finally {
    // An open connection would hide what failed behind the end of its server.
    await client.end();
  }
}
