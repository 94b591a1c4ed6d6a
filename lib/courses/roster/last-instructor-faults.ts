import type { RosterFault } from "./roster-line";
import type { PlannedLine } from "./roster-plan";

/**
 * The lines by which a course would lose its last instructors, where nobody follows them.
 *
 * @param instructors how many the course has.
 */
export function lastInstructorFaults(
  planned: readonly PlannedLine[],
  instructors: number,
): readonly RosterFault[] {
  const stepping = planned.filter(
    ({ change, from }) => change === "lowered" && from === "instructor",
  );
  const following = planned.filter(
    ({ change, role }) => change === "raised" && role === "instructor",
  );
  if (stepping.length === 0 || instructors - stepping.length + following.length > 0) return [];
  return stepping.map(({ line }) => ({
    line,
    words:
      "This would leave the course without an instructor. Make another member instructor first, or ask an administrator.",
  }));
}
