import pg from "pg";
import { Fault } from "./errors";

/**
 * Tries one connection to a PostgreSQL, for at most five seconds.
 *
 * @throws {Fault} `database-unreachable`, naming host and reason but never the password.
 */
export async function refuseUnreachable(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Fault(
      "database-unreachable",
      "operator",
      `The PostgreSQL that DATABASE_URL names (${placeOf(client)}) cannot be reached: ${reasonOf(error)}.`,
      error,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

const placeOf = ({ host, port, database }: pg.Client): string =>
  `${host}:${String(port)}/${database ?? ""}`;

/** A host with several addresses fails with a list of errors and an empty message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
  return error instanceof Error ? error.message : "unknown reason";
}
