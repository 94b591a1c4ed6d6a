import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import type { Course } from "../course";
import { type ImportProgress, importStage, type RosterImport } from "../roster/roster-import";
import type { RosterFault } from "../roster/roster-line";
import type { PlannedLine } from "../roster/roster-plan";
import { findRoster, listRosters, readFaults, readPlannedLines } from "../store/roster-imports";
import { courseFor } from "./course-for";
import { courseLinks, type CourseLink } from "./course-links";
import { runImport } from "./run-imports";

/** How many lines or faults a page shows. */
const PAGE = 100;

export interface RosterPageInfo {
  readonly course: Course;
  readonly links: readonly CourseLink[];
  readonly roster: RosterImport;
  readonly stage: ReturnType<typeof importStage>;
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly PlannedLine[];
  readonly faults: readonly RosterFault[];
}

/**
 * A roster as it was checked, is being imported or was; before it is confirmed, only for whoever had
 * it checked. An import that stands still, because the server was ended, goes on.
 *
 * @param page of its lines or faults, from 1; what is none is the first.
 */
export async function getRoster(
  actor: Actor,
  slug: string,
  id: string,
  page: number,
): Promise<RosterPageInfo | null> {
  const course = await courseFor(actor, slug, "roster.import");
  const roster = course === null ? null : await find(actor, course.id, id);
  if (course === null || roster === null) return null;
  const stage = importStage(roster);
  if (stage === "running") void runImport(roster.id);
  const rows = stage === "faulty" ? roster.faultCount : roster.total;
  const pages = Math.max(1, Math.ceil(rows / PAGE));
  const shown = page >= 1 && page <= pages ? page : 1;
  const from = (shown - 1) * PAGE;
  return {
    course,
    links: courseLinks(actor, course),
    roster,
    stage,
    page: shown,
    pages,
    lines: stage === "waiting" ? await readPlannedLines(roster.id, from, PAGE) : [],
    faults: stage === "faulty" ? await readFaults(roster.id, from, PAGE) : [],
  };
}

/** How far an import is; null where there is no such one for the actor. */
export async function getImportProgress(
  actor: Actor,
  slug: string,
  id: string,
): Promise<ImportProgress | null> {
  const course = await courseFor(actor, slug, "roster.import");
  const roster = course === null ? null : await find(actor, course.id, id);
  if (roster === null) return null;
  const stage = importStage(roster);
  if (stage === "running") void runImport(roster.id);
  return { total: roster.total, done: roster.done, isFinished: stage === "finished" };
}

/** The newest imports of a course. */
export async function getRosters(actor: Actor, slug: string) {
  const course = await courseFor(actor, slug, "roster.import");
  if (course === null) return null;
  const rosters = await listRosters(course.id, 20);
  return { course, links: courseLinks(actor, course), rosters };
}

async function find(actor: Actor, courseId: string, id: string): Promise<RosterImport | null> {
  const uuid = z.uuid().safeParse(id);
  if (actor.kind !== "member" || !uuid.success) return null;
  return findRoster(courseId, uuid.data, actor.participantId);
}
