import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { NOTHING_DONE } from "../roster/roster-import";
import { lastInstructorFaults } from "../roster/last-instructor-faults";
import { readRoster } from "../roster/read-roster";
import { countChanges, planRoster } from "../roster/roster-plan";
import { findPeople } from "../store/find-people";
import { countMembers } from "../store/members";
import { saveRoster } from "../store/roster-imports";
import { courseFor } from "./course-for";
import { mayLeaveNone } from "./manage-member";

/**
 * Reads a roster and keeps what it would do, or every fault; it changes nobody.
 *
 * @returns the id of what is kept; null for whoever may not import into the course.
 */
export async function checkRoster(
  actor: Actor,
  slug: string,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<string | null> {
  const course = await courseFor(actor, slug, "roster.import");
  if (actor.kind !== "member" || course === null) return null;
  const { lines, faults, unused } = readRoster(file.bytes);
  const known = await findPeople(
    course.id,
    lines.map(({ email }) => email),
  );
  const planned = planRoster(lines, known);
  const { instructor } = await countMembers(course.id);
  const all = mayLeaveNone(actor)
    ? faults
    : [...faults, ...lastInstructorFaults(planned, instructor)];
  // With a fault nothing will be imported, and so no person of the file is kept.
  const kept = all.length > 0 ? [] : planned;
  const about = {
    courseId: course.id,
    createdBy: actor.participantId,
    fileName: shownFileName(file.name),
  };
  return saveRoster(about, {
    counts: countChanges(kept),
    unused: [...unused],
    faults: [...all],
    lines: [...kept],
    result: NOTHING_DONE,
  });
}

/** A browser may send any name, a path among them. */
const shownFileName = (name: string): string =>
  name
    .replaceAll(/[\p{C}\\/]/gu, "_")
    .trim()
    .slice(-100) || "roster.csv";
