import { z } from "zod";
import { courseRoleSchema, type CourseRole } from "@/lib/identity/schema";
import { outranks } from "../outranks";
import type { RosterLine } from "./roster-line";

/** What becomes of a line, in the order in which the lines are shown and imported. */
export const ROSTER_CHANGES = [
  "raised",
  "lowered",
  "expected-role",
  "member",
  "expected",
  "unchanged",
] as const;
const changeSchema = z.enum(ROSTER_CHANGES);
export type RosterChange = z.infer<typeof changeSchema>;

export const plannedLineSchema = z.object({
  line: z.int(),
  email: z.string(),
  name: z.string(),
  role: courseRoleSchema,
  change: changeSchema,
  /** The role before; null for somebody new. */
  from: courseRoleSchema.nullable(),
});
/** A line of a roster with what it will do. */
export type PlannedLine = z.infer<typeof plannedLineSchema>;

/** What is known of an address in a course. */
export interface KnownPerson {
  /** The role of the account that has proved the address; "none" where it is no member. */
  readonly member: CourseRole | "none" | null;
  /** The role in which somebody with this address is expected. */
  readonly expected: CourseRole | null;
}

/** How many lines do what. */
export type RosterCounts = Readonly<Record<RosterChange, number>>;

/**
 * What a roster will do, line by line: the changes that could hurt first,
 * and of those the raises, so that somebody new may be in charge before another steps down.
 *
 * @param known by address; an address that is not there belongs to nobody.
 */
export function planRoster(
  lines: readonly RosterLine[],
  known: ReadonlyMap<string, KnownPerson>,
): readonly PlannedLine[] {
  const planned = lines.map((line): PlannedLine => ({
    ...line,
    ...changeOf(line.role, known.get(line.email)),
  }));
  return ROSTER_CHANGES.flatMap((change) => planned.filter((line) => line.change === change));
}

function changeOf(
  role: CourseRole,
  { member = null, expected = null }: Partial<KnownPerson> = {},
): Pick<PlannedLine, "change" | "from"> {
  if (member === "none") return { change: "member", from: null };
  if (member !== null) {
    if (member === role) return { change: "unchanged", from: role };
    return { change: outranks(role, member) ? "raised" : "lowered", from: member };
  }
  if (expected === null) return { change: "expected", from: null };
  return { change: expected === role ? "unchanged" : "expected-role", from: expected };
}

export function countChanges(planned: readonly PlannedLine[]): RosterCounts {
  const counts = Object.fromEntries(ROSTER_CHANGES.map((change) => [change, 0]));
  for (const { change } of planned) counts[change] = (counts[change] ?? 0) + 1;
  return z.record(changeSchema, z.int()).parse(counts);
}
