import { z } from "zod";
import type { Served } from "./served";

/**
 * Tables that hold no state of anybody: what the bank's seed wrote, counts of tries, and the mailbox,
 * into which letters are put only after the answer.
 */
const NOBODYS = [
  "_prisma_migrations",
  "question",
  "question_version",
  "variant",
  "quiz",
  "quiz_question",
  "rate_limit",
  "mail",
];

const tableRow = z.object({ name: z.string() });
const sumRow = z.object({ name: z.string(), sum: z.string() });

/** What the database holds, one sum a table. */
type Sums = ReadonlyMap<string, string>;

/** The state of the database at one moment, to come back to. */
export interface KeptState {
  /** The tables that are not as they were. */
  readonly changed: () => Promise<readonly string[]>;
  /** Makes everything as it was. */
  readonly restore: () => Promise<void>;
}

/** Keeps the state that the database has now, in tables of its own beside it. */
export async function keepState({ query }: Pick<Served, "query">): Promise<KeptState> {
  const all = z
    .array(tableRow)
    .parse(
      await query(
        "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
      ),
    )
    .map(({ name }) => name);
  await query("CREATE SCHEMA kept");
  for (const name of all) await query(`CREATE TABLE kept."${name}" AS TABLE public."${name}"`);
  const watched = all.filter((name) => !NOBODYS.includes(name));
  const sums = async (): Promise<Sums> => {
    const rows = await query(
      watched
        .map(
          (name) =>
            `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, ';' ORDER BY t::text)), '') AS sum FROM public."${name}" t`,
        )
        .join(" UNION ALL "),
    );
    return new Map(
      z
        .array(sumRow)
        .parse(rows)
        .map(({ name, sum }) => [name, sum]),
    );
  };
  const before = await sums();
  // Triggers rest meanwhile: they would keep foreign keys, and old lines of the audit log.
  const restoring = `DO $$ BEGIN
    PERFORM set_config('session_replication_role', 'replica', true);
    ${[...watched, "rate_limit", "mail"]
      .map(
        (name) =>
          `DELETE FROM public."${name}"; INSERT INTO public."${name}" SELECT * FROM kept."${name}";`,
      )
      .join("\n")}
  END $$`;
  return {
    changed: async () => {
      const now = await sums();
      return watched.filter((name) => now.get(name) !== before.get(name));
    },
    restore: async () => {
      await query(restoring);
    },
  };
}
