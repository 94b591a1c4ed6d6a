import type { z } from "zod";
import type { Database } from "./database";
import { type SqlArgument, statementOf } from "./statement";

/**
 * Runs one statement, prepared and past Prisma, and parses every row: the way for the few hot paths
 * that Prisma's own queries are too slow for. Values in the template become parameters, so each needs
 * a cast that says its type. Columns come as `pg` reads them: `timestamptz` as a Date, JSON and arrays
 * parsed, `int8` and `numeric` as text, since a number may not hold them.
 *
 * Not for the inside of a Prisma transaction: it is another connection, and on PGlite, which has only
 * one, it would wait for the transaction that waits for it.
 *
 * @throws {z.ZodError} when a row is not what the schema says.
 */
export const queryRows =
  <Row extends z.ZodType>(database: Pick<Database, "rows">, row: Row) =>
  async (sql: TemplateStringsArray, ...values: readonly SqlArgument[]): Promise<z.infer<Row>[]> => {
    const rows = await database.rows(statementOf(sql, values));
    return rows.map((found) => row.parse(found));
  };
