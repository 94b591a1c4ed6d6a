import "server-only";
import { type PGlite, protocol } from "@electric-sql/pglite";
import pg from "pg";
import type { Database } from "./database";
import type { Statement } from "./statement";

const { messages, serialize } = protocol;

const { getTypeParser }: { getTypeParser: (type: number) => (text: string) => unknown } = pg.types;

/** How a column of a prepared statement is read. */
interface Column {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

interface Prepared {
  readonly columns: readonly Column[];
  uses: number;
}

/**
 * After so many uses a statement is prepared anew. PostgreSQL keeps the plan of a prepared statement
 * until its tables are analysed, which PGlite never does by itself: a plan made for empty tables
 * would stay when they have grown.
 */
const USES_A_PLAN = 1000;

/**
 * Runs prepared statements on a PGlite. Its own `query` parses, plans and describes every statement
 * every time, which for a join of six tables takes five times as long as running it.
 *
 * Columns are read by the parsers of `pg`, so that a row is the same in both homes.
 */
export function pgliteRows(lite: PGlite): Database["rows"] {
  const prepared = new Map<string, Prepared>();

  const prepare = async ({ name, text }: Statement): Promise<Prepared> => {
    const answers = await send(
      lite,
      // Closing what was never prepared is no error.
      serialize.close({ type: "S", name }),
      serialize.parse({ name, text }),
      serialize.describe({ type: "S", name }),
    );
    const described = answers.find((answer) => answer instanceof messages.RowDescriptionMessage);
    const columns = (described?.fields ?? []).map(({ name: column, dataTypeID }): Column => ({
      name: column,
      read: getTypeParser(dataTypeID),
    }));
    const made = { columns, uses: 0 };
    prepared.set(name, made);
    return made;
  };

  return (statement) =>
    // A transaction, because the messages below wait for no other's transaction by themselves.
    lite.transaction(async () => {
      const before = prepared.get(statement.name);
      const known =
        before !== undefined && before.uses < USES_A_PLAN ? before : await prepare(statement);
      known.uses += 1;
      const answers = await send(
        lite,
        serialize.bind({ statement: statement.name, values: [...statement.values] }),
        serialize.execute(),
      );
      return answers.flatMap((answer) =>
        answer instanceof messages.DataRowMessage ? [rowOf(known.columns, answer.fields)] : [],
      );
    });
}

/** Sends messages as one, and the sync after which PostgreSQL listens again whatever went wrong. */
const send = (lite: PGlite, ...parts: readonly Uint8Array[]) =>
  lite.execProtocolStream(Buffer.concat([...parts, serialize.sync()]), { syncToFs: false });

const rowOf = (columns: readonly Column[], fields: readonly (string | null)[]): unknown =>
  Object.fromEntries(
    columns.map(({ name, read }, index) => {
      const text = fields[index] ?? null;
      return [name, text === null ? null : read(text)];
    }),
  );
