import "server-only";
import { z } from "zod";
import { courseRoleSchema } from "@/lib/identity/schema";
import { writeAudit, writeAudits } from "@/lib/identity/store/audit";
import { type ImportResult, importResultSchema } from "../roster/roster-import";
import { type PlannedLine, plannedLineSchema, type RosterChange } from "../roster/roster-plan";
import { lockCourse } from "./change-membership";
import { revokeOutlived } from "./revoke-outlived";
import { inTransaction } from "@/lib/platform/in-transaction";
import type { Transaction } from "@/lib/platform/transaction";

const stateRow = z.object({
  courseId: z.uuid(),
  createdBy: z.uuid().nullable(),
  isAdministrator: z.boolean(),
  total: z.int(),
  done: z.int(),
  result: importResultSchema,
  lines: z.array(plannedLineSchema),
});
type State = z.infer<typeof stateRow>;

/**
 * Imports the next lines of a roster: they and the count of what is done are one transaction, so that
 * a crash loses nothing and does nothing twice. Two processes at the same import take turns.
 *
 * A line does what was shown and nothing else: where something has changed since, it is passed over
 * and counted as skipped.
 *
 * @returns whether lines are left.
 */
export function importBatch(id: string, size: number, now: Date): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const state = await lockImport(transaction, id, size);
    if (state === null) return false;
    const { courseId, total, lines } = state;
    const roles = await changeRoles(transaction, state, now);
    const fresh = ofChange(lines, "member", "expected");
    const members = await admit(transaction, state, fresh);
    const expected = await expect(transaction, courseId, fresh);
    const expectedRoles = await changeExpected(transaction, courseId, lines);
    const done = state.done + lines.length;
    const wanted = lines.filter(({ change }) => change !== "unchanged").length;
    const did = members + expected + roles + expectedRoles;
    const result: ImportResult = {
      members: state.result.members + members,
      expected: state.result.expected + expected,
      roles: state.result.roles + roles + expectedRoles,
      skipped: state.result.skipped + wanted - did,
    };
    await transaction.$executeRaw`
      UPDATE roster_import SET done = ${done}::int,
        rows = jsonb_set(rows, '{result}', ${JSON.stringify(result)}::jsonb)
      WHERE id = ${id}::uuid`;
    if (done < total) return true;
    await finish(transaction, id, state, result, now);
    return false;
  });
}

/** The import with its next lines, held until the transaction ends; null where nothing is left. */
async function lockImport(
  transaction: Transaction,
  id: string,
  size: number,
): Promise<State | null> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT r.course_id AS "courseId", r.created_by AS "createdBy", r.total, r.done,
      COALESCE((SELECT p.is_administrator FROM person p WHERE p.id = r.created_by), false)
        AS "isAdministrator",
      r.rows->'result' AS result,
      jsonb_path_query_array(r.rows, '$.lines[$from to $to]',
        jsonb_build_object('from', r.done, 'to', r.done + ${size}::int - 1)) AS lines
    FROM roster_import r
    WHERE r.id = ${id}::uuid AND r.started_at IS NOT NULL AND r.finished_at IS NULL
    FOR UPDATE OF r`;
  const [state] = z.array(stateRow).parse(rows);
  return state ?? null;
}

const ofChange = (
  lines: readonly PlannedLine[],
  ...changes: readonly RosterChange[]
): readonly PlannedLine[] => lines.filter(({ change }) => changes.includes(change));

const emails = (lines: readonly PlannedLine[]): string[] => lines.map(({ email }) => email);
const names = (lines: readonly PlannedLine[]): string[] => lines.map(({ name }) => name);
const rolesOf = (lines: readonly PlannedLine[]): string[] => lines.map(({ role }) => role);
const rolesBefore = (lines: readonly PlannedLine[]): string[] =>
  lines.map(({ from }) => from ?? "");

const admittedRow = z.object({ userId: z.uuid(), role: courseRoleSchema });

/**
 * Makes members of those whose address an account has proved by now, with a line each in the log. In
 * the order of their ids: whoever comes to teach is held, and two rosters hold the same people in the
 * same order.
 */
async function admit(
  transaction: Transaction,
  { courseId, createdBy }: State,
  lines: readonly PlannedLine[],
): Promise<number> {
  if (lines.length === 0) return 0;
  const rows = await transaction.$queryRaw<unknown[]>`
    INSERT INTO membership (course_id, user_id, role)
    SELECT ${courseId}::uuid, p.id, x.role
    FROM unnest(${emails(lines)}::text[], ${rolesOf(lines)}::text[]) AS x(email, role)
    JOIN person p ON p.email = x.email AND p.email_verified
    ORDER BY p.id
    ON CONFLICT DO NOTHING
    RETURNING user_id AS "userId", role`;
  const admitted = z.array(admittedRow).parse(rows);
  await writeAudits(
    admitted.map(({ userId, role }) => ({
      action: "member.joined",
      actorId: createdBy,
      subjectId: userId,
      courseId,
      details: { role, by: "roster" },
    })),
    transaction,
  );
  return admitted.length;
}

/** Notes those who have no such account as expected. */
function expect(
  transaction: Transaction,
  courseId: string,
  lines: readonly PlannedLine[],
): Promise<number> {
  if (lines.length === 0) return Promise.resolve(0);
  return transaction.$executeRaw`
    INSERT INTO expected_member (course_id, email, name, role)
    SELECT ${courseId}::uuid, x.email, x.name, x.role
    FROM unnest(${emails(lines)}::text[], ${names(lines)}::text[], ${rolesOf(lines)}::text[])
      AS x(email, name, role)
    WHERE NOT EXISTS (SELECT FROM person p WHERE p.email = x.email AND p.email_verified)
    ON CONFLICT DO NOTHING`;
}

function changeExpected(
  transaction: Transaction,
  courseId: string,
  all: readonly PlannedLine[],
): Promise<number> {
  const lines = ofChange(all, "expected-role");
  if (lines.length === 0) return Promise.resolve(0);
  return transaction.$executeRaw`
    UPDATE expected_member e SET role = x.role
    FROM unnest(${emails(lines)}::text[], ${rolesOf(lines)}::text[], ${rolesBefore(lines)}::text[])
      AS x(email, role, before)
    WHERE e.course_id = ${courseId}::uuid AND e.email = x.email AND e.role = x.before`;
}

const changedRow = z.object({
  userId: z.uuid(),
  from: courseRoleSchema,
  to: courseRoleSchema,
});

/** Changes the roles of members, with a line each in the audit log. */
async function changeRoles(transaction: Transaction, state: State, now: Date): Promise<number> {
  if (ofChange(state.lines, "raised", "lowered").length === 0) return 0;
  const { courseId, createdBy } = state;
  await lockCourse(transaction, courseId);
  // Whoever is to be in charge is so before another steps down.
  const raised = await setRoles(transaction, state, ofChange(state.lines, "raised"));
  const toLower = await sparingTheLast(transaction, state, ofChange(state.lines, "lowered"));
  const lowered = await setRoles(transaction, state, toLower);
  for (const { userId, to: role } of lowered) {
    await revokeOutlived(transaction, { courseId, userId, role, actorId: createdBy, now });
  }
  return raised.length + lowered.length;
}

async function setRoles(
  transaction: Transaction,
  { courseId, createdBy }: State,
  lines: readonly PlannedLine[],
): Promise<readonly z.infer<typeof changedRow>[]> {
  if (lines.length === 0) return [];
  const rows = await transaction.$queryRaw<unknown[]>`
    UPDATE membership m SET role = x.role
    FROM unnest(${emails(lines)}::text[], ${rolesOf(lines)}::text[], ${rolesBefore(lines)}::text[])
      AS x(email, role, before)
    JOIN person p ON p.email = x.email AND p.email_verified
    WHERE m.course_id = ${courseId}::uuid AND m.user_id = p.id AND m.role = x.before
    RETURNING m.user_id AS "userId", x.before AS "from", x.role AS "to"`;
  const changed = z.array(changedRow).parse(rows);
  await writeAudits(
    changed.map(({ userId, from, to }) => ({
      action: "member.role-changed",
      actorId: createdBy,
      subjectId: userId,
      courseId,
      details: { from, to, by: "roster" },
    })),
    transaction,
  );
  return changed;
}

/** Without the lines that would leave the course without an instructor, unless an administrator asks. */
async function sparingTheLast(
  transaction: Transaction,
  { courseId, isAdministrator }: State,
  lines: readonly PlannedLine[],
): Promise<readonly PlannedLine[]> {
  const stepping = lines.filter(({ from }) => from === "instructor");
  if (isAdministrator || stepping.length === 0) return lines;
  const others = await transaction.membership.count({
    where: { courseId, role: "instructor", user: { email: { notIn: emails(stepping) } } },
  });
  return others > 0 ? lines : lines.filter(({ from }) => from !== "instructor");
}

/** The lines are personal data, and have done what they were for. */
async function finish(
  transaction: Transaction,
  id: string,
  { courseId, createdBy, total }: State,
  result: ImportResult,
  now: Date,
): Promise<void> {
  await transaction.$executeRaw`
    UPDATE roster_import SET finished_at = ${now.toISOString()}::timestamptz,
      rows = jsonb_set(rows, '{lines}', '[]'::jsonb)
    WHERE id = ${id}::uuid`;
  const details = { import: id, lines: total, ...result };
  await writeAudit(
    { action: "roster.imported", actorId: createdBy, courseId, details },
    transaction,
  );
}
