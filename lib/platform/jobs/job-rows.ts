import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/platform/database";
import { queryRows } from "@/lib/platform/query-rows";

type Rows = Pick<Database, "rows">;

const Claimed = z.object({ id: z.uuid(), name: z.string(), data: z.json(), attempts: z.int() });

/** A job that this process has to itself. */
export type ClaimedJob = z.infer<typeof Claimed>;

/**
 * Takes the job that has been due for longest; null where none is. Others pass it over for so long.
 *
 * @param lease in seconds.
 */
export async function claimJob(
  database: Rows,
  names: readonly string[],
  lease: number,
): Promise<ClaimedJob | null> {
  const [row] = await queryRows(database, Claimed)`
    UPDATE job SET attempts = attempts + 1, due_at = now() + make_interval(secs => ${lease}::float8)
    WHERE id = (
      SELECT id FROM job
      WHERE due_at <= now() AND failed_at IS NULL AND name = ANY(${names}::text[])
      ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
    ) RETURNING id, name, data, attempts`;
  return row ?? null;
}

const Nothing = z.unknown();

/** Takes a job that was done away, unless somebody else has it by now. */
export async function finishJob(database: Rows, { id, attempts }: ClaimedJob): Promise<void> {
  await queryRows(database, Nothing)`
    DELETE FROM job WHERE id = ${id}::uuid AND attempts = ${attempts}::int4`;
}

/**
 * Puts a job that failed back, or aside for good.
 *
 * @param delay until it is tried again, in seconds; null for never.
 */
export async function putBack(
  database: Rows,
  { id, attempts }: ClaimedJob,
  delay: number | null,
): Promise<void> {
  await queryRows(database, Nothing)`
    UPDATE job SET
      due_at = now() + make_interval(secs => ${delay ?? 0}::float8),
      failed_at = CASE WHEN ${delay === null}::bool THEN now() END
    WHERE id = ${id}::uuid AND attempts = ${attempts}::int4`;
}

const Wait = z.object({ seconds: z.number().nullable() });

/** The seconds until the next job is due; null where none waits. */
export async function nextDue(database: Rows, names: readonly string[]): Promise<number | null> {
  const [row] = await queryRows(database, Wait)`
    SELECT extract(epoch FROM min(due_at) - now())::float8 AS seconds
    FROM job WHERE failed_at IS NULL AND name = ANY(${names}::text[])`;
  return row?.seconds ?? null;
}
