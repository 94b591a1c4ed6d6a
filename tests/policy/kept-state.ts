import { z } from "zod";
import type { Served } from "./served";

/**
 * Tables that hold no state of anybody: what the bank's seed wrote, counts of tries, the mailbox, into
 * which letters are put only after the answer, and the counts of reports, which follow by themselves.
 */
const NOBODYS = [
  "_prisma_migrations",
  "question",
  "quiz",
  "quiz_question",
  "rate_limit",
  "mail",
  "rendered_text",
  "changed_attempt",
  "folded_attempt",
  "cube_cell",
  "counts_revision",
];

/** Of those, what the next request would feel. */
const TRIES = [
  "rate_limit",
  "mail",
  "changed_attempt",
  "folded_attempt",
  "cube_cell",
  "counts_revision",
];

/** Every row about the bystander, in whatever table: nothing that anybody does is about her. */
export const BYSTANDERS = "what is the bystander's";

const tableRow = z.object({ name: z.string(), columns: z.string() });
type Table = z.infer<typeof tableRow>;
const sumRow = z.object({ name: z.string(), sum: z.string() });

/** What the database holds, one sum a table and one over what is the bystander's. */
export type Sums = ReadonlyMap<string, string>;

/** The state of the database at one moment, to come back to. */
export interface KeptState {
  readonly atStart: Sums;
  readonly now: () => Promise<Sums>;
  /** Makes everything as it was. */
  readonly restore: () => Promise<void>;
  /** Forgets tries and letters, where nothing else has changed. */
  readonly restoreTries: () => Promise<void>;
}

/** Keeps the state that the database has now, in tables of its own beside it. */
export async function keepState(
  { query }: Pick<Served, "query">,
  bystanderId: string,
): Promise<KeptState> {
  const all = z.array(tableRow).parse(
    await query(
      // What the database works out by itself cannot be written back.
      `SELECT table_name::text AS name,
           string_agg('"' || column_name || '"', ',' ORDER BY ordinal_position) AS columns
         FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
         WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND is_generated = 'NEVER'
         GROUP BY 1 ORDER BY 1`,
    ),
  );
  await query("CREATE SCHEMA kept");
  for (const { name, columns } of all) {
    await query(`CREATE TABLE kept."${name}" AS SELECT ${columns} FROM public."${name}"`);
  }
  const named = (names: readonly string[]): readonly Table[] =>
    all.filter(({ name }) => names.includes(name));
  const watched = all.map(({ name }) => name).filter((name) => !NOBODYS.includes(name));
  const summing = sumsOf(watched, bystanderId);
  const now = async (): Promise<Sums> => {
    const rows = z.array(sumRow).parse(await query(summing));
    return new Map(rows.map(({ name, sum }) => [name, sum]));
  };
  return {
    atStart: await now(),
    now,
    restore: async () => {
      await query(restoring(named([...watched, ...TRIES])));
    },
    restoreTries: async () => {
      await query(restoring(named(TRIES)));
    },
  };
}

/** The names of what is another now. */
export const changes = (before: Sums, after: Sums): readonly string[] =>
  [...before.keys()].filter((name) => before.get(name) !== after.get(name));

const sumsOf = (tables: readonly string[], bystanderId: string): string => {
  const rows = tables.map(
    (name) => `SELECT '${name}' AS name, t::text AS line FROM public."${name}" t`,
  );
  return `
    WITH lines AS MATERIALIZED (${rows.join(" UNION ALL ")})
    SELECT n.name, coalesce(md5(string_agg(line, ';' ORDER BY line)), '') AS sum
    FROM unnest(ARRAY[${tables.map((name) => `'${name}'`).join()}]) AS n (name)
    LEFT JOIN lines ON lines.name = n.name GROUP BY n.name
    UNION ALL
    SELECT '${BYSTANDERS.replaceAll("'", "''")}', md5(string_agg(line, ';' ORDER BY line))
    FROM lines WHERE line LIKE '%${bystanderId}%'`;
};

/** Triggers rest meanwhile: they would keep foreign keys, and old lines of the audit log. */
const restoring = (tables: readonly Table[]): string => `DO $$ BEGIN
  PERFORM set_config('session_replication_role', 'replica', true);
  ${tables
    .map(
      ({ name, columns }) =>
        `DELETE FROM public."${name}"; INSERT INTO public."${name}" (${columns}) SELECT ${columns} FROM kept."${name}";`,
    )
    .join("\n")}
END $$`;
