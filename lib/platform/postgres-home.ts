import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { PrismaClient } from "@/prisma/client/client";
import type { Database } from "./database";
import { log } from "./log";
import { listenPostgres } from "./postgres-listener";
import { refuseUnreachable } from "./reach-postgres";
import { statementName } from "./statement";
import { PATIENCE } from "./transaction-patience";
import { wholeScripts } from "./whole-scripts";

/** How many connections one process keeps: enough for 16 requests at once on two cores. */
const POOL_SIZE = 12;

/** The number under which processes queue for migrations: "resid" in ASCII. */
const MIGRATION_LOCK = 0x72_65_73_69_64;

/**
 * Connects to a PostgreSQL.
 *
 * @throws {Fault} `database-unreachable` when it does not answer within five seconds.
 */
export async function openPostgres(url: string): Promise<Database> {
  await refuseUnreachable(url);
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 5_000,
    // A connection that the network dropped without a word is found out, and whoever waits is told.
    keepAlive: true,
  });
  // An idle connection that breaks (a database restart) is replaced at the next query; without a
  // listener the same event would end the process.
  pool.on("error", (error) => {
    log.warn("a database connection was lost", { reason: error.message });
  });
  const factory = wholeScripts(
    new PrismaPg(pool, { statementNameGenerator: ({ sql }) => nameWithinLimit(sql) }),
    (script) => pool.query(script),
  );
  const prisma = new PrismaClient({ adapter: factory, transactionOptions: PATIENCE });
  return {
    kind: "postgresql",
    prisma,
    rows: async ({ name, text, values }) => {
      const { rows } = await pool.query<Record<string, unknown>>({
        name,
        text,
        values: [...values],
      });
      return rows;
    },
    factory,
    listen: (channel, listener) => listenPostgres(url, channel, listener),
    alone: (work) => withAdvisoryLock(url, work),
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}

const names = new Map<string, string>();

/** More texts than this are not worth remembering: every connection keeps its own plan of each. */
const MOST_STATEMENTS = 1000;

/**
 * A prepared statement per query text: PostgreSQL then plans it once per connection. Queries with
 * lists have a text per length, endlessly many: past the limit they go unnamed.
 */
function nameWithinLimit(sql: string): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MOST_STATEMENTS) return "";
  const name = statementName(sql);
  names.set(sql, name);
  return name;
}

/** On a connection of its own: an advisory lock belongs to the session that took it. */
async function withAdvisoryLock<T>(url: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK]);
    return await work();
  } finally {
    await client.end();
  }
}
