import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type KeptRoster, type RosterImport, rosterImportSchema } from "../roster/roster-import";
import { type PlannedLine, plannedLineSchema } from "../roster/roster-plan";
import type { RosterFault } from "../roster/roster-line";
import { inTransaction } from "@/lib/platform/in-transaction";

/**
 * Keeps a roster that was checked. What the same person had checked in the course before and not
 * confirmed goes: personal data is not kept without a use.
 *
 * @returns its id.
 */
export function saveRoster(
  about: { readonly courseId: string; readonly createdBy: string; readonly fileName: string },
  roster: KeptRoster,
): Promise<string> {
  const { courseId, createdBy } = about;
  return inTransaction(async (transaction) => {
    await transaction.rosterImport.deleteMany({ where: { courseId, createdBy, startedAt: null } });
    const { id } = await transaction.rosterImport.create({
      data: { ...about, rows: roster, total: roster.lines.length },
      select: { id: true },
    });
    return id;
  });
}

/**
 * An import of a course; null where it has no such one. Until it is confirmed there is none but for
 * whoever had the file checked: she alone answers for what it does.
 */
export async function findRoster(
  courseId: string,
  id: string,
  viewerId: string,
): Promise<RosterImport | null> {
  const [found] = await queryRows(currentDatabase(), rosterImportSchema)`
    SELECT r.id, r.course_id AS "courseId", r.file_name AS "fileName", p.name AS by,
      r.total, r.done, r.rows->'counts' AS counts, r.rows->'unused' AS unused,
      jsonb_array_length(r.rows->'faults') AS "faultCount", r.rows->'result' AS result,
      r.created_at AS "createdAt", r.started_at AS "startedAt", r.finished_at AS "finishedAt"
    FROM roster_import r LEFT JOIN person p ON p.id = r.created_by
    WHERE r.id = ${id}::uuid AND r.course_id = ${courseId}::uuid
      AND (r.started_at IS NOT NULL OR r.created_by = ${viewerId}::uuid)`;
  return found ?? null;
}

/** The newest imports of a course that were confirmed. */
export function listRosters(courseId: string, limit: number): Promise<readonly RosterImport[]> {
  return queryRows(currentDatabase(), rosterImportSchema)`
    SELECT r.id, r.course_id AS "courseId", r.file_name AS "fileName", p.name AS by,
      r.total, r.done, r.rows->'counts' AS counts, r.rows->'unused' AS unused,
      0 AS "faultCount", r.rows->'result' AS result,
      r.created_at AS "createdAt", r.started_at AS "startedAt", r.finished_at AS "finishedAt"
    FROM roster_import r LEFT JOIN person p ON p.id = r.created_by
    WHERE r.course_id = ${courseId}::uuid AND r.started_at IS NOT NULL
    ORDER BY r.started_at DESC, r.id LIMIT ${limit}::int`;
}

/** A stretch of what a roster will do, in the order that it is shown and done. */
export async function readPlannedLines(
  id: string,
  from: number,
  count: number,
): Promise<readonly PlannedLine[]> {
  const rows = await queryRows(currentDatabase(), z.object({ part: z.array(plannedLineSchema) }))`
    SELECT jsonb_path_query_array(rows, '$.lines[$from to $to]',
      jsonb_build_object('from', ${from}::int, 'to', ${from + count - 1}::int)) AS part
    FROM roster_import WHERE id = ${id}::uuid`;
  return rows[0]?.part ?? [];
}

/** A stretch of what is wrong with a roster. */
export async function readFaults(
  id: string,
  from: number,
  count: number,
): Promise<readonly RosterFault[]> {
  const fault = z.object({ line: z.int(), words: z.string() });
  const rows = await queryRows(currentDatabase(), z.object({ part: z.array(fault) }))`
    SELECT jsonb_path_query_array(rows, '$.faults[$from to $to]',
      jsonb_build_object('from', ${from}::int, 'to', ${from + count - 1}::int)) AS part
    FROM roster_import WHERE id = ${id}::uuid`;
  return rows[0]?.part ?? [];
}

/**
 * Marks a roster without faults as confirmed by whoever had it checked; false where that was another,
 * where it was confirmed before, or has faults.
 */
export async function confirmRoster(
  courseId: string,
  id: string,
  createdBy: string,
  now: Date,
): Promise<boolean> {
  const { count } = await db().rosterImport.updateMany({
    where: {
      id,
      courseId,
      createdBy,
      startedAt: null,
      total: { gt: 0 },
      rows: { path: ["faults"], equals: [] },
    },
    data: { startedAt: now },
  });
  return count > 0;
}

/** Takes away the rosters that were checked before a moment and not confirmed since. */
export async function purgeUnconfirmed(before: Date): Promise<number> {
  const where = { startedAt: null, createdAt: { lt: before } };
  const { count } = await db().rosterImport.deleteMany({ where });
  return count;
}

/** The imports that were confirmed and are not finished: a crash may have left some. */
export async function listUnfinished(): Promise<readonly string[]> {
  const rows = await db().rosterImport.findMany({
    where: { startedAt: { not: null }, finishedAt: null },
    orderBy: { startedAt: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
