import "server-only";
import { z } from "zod";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import { courseLinks, type CourseLink } from "@/lib/courses/service/course-links";
import type { Actor } from "@/lib/identity/actor";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { STORING_PATIENCE_MS } from "../import/limits";
import { importPage, READ_FOR_PAGE, readImportPlace } from "../import/import-cursor";
import { listImports, type ListedImport } from "../store/list-imports";
import { findImport, type FoundImport } from "../store/response-imports";

interface InCourse {
  readonly course: Course;
  readonly links: readonly CourseLink[];
}

interface ImportList extends InCourse {
  /** The newest first. */
  readonly imports: readonly ListedImport[];
  /** Where the next page goes on; null at the end. */
  readonly next: string | null;
}

/**
 * A page of the imports of a course, and of those that wait the actor's own; null for who may not
 * import.
 *
 * @param after where the page before ended, as its link said.
 */
export async function getImports(
  actor: Actor,
  slug: string,
  after?: string,
): Promise<ImportList | null> {
  const course = await courseFor(actor, slug, "responses.import");
  if (actor.kind !== "member" || course === null) return null;
  const place = readImportPlace(after);
  const read = await listImports(course.id, actor.participantId, place, READ_FOR_PAGE);
  const { rows, next } = importPage(read, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { course, links: courseLinks(actor, course), imports: rows, next };
}

/** One import; before it is confirmed, only for whoever uploaded it. */
export async function getImport(
  actor: Actor,
  slug: string,
  id: string,
  clock: Clock = systemClock,
): Promise<(InCourse & { readonly found: FoundImport; readonly storing: Storing }) | null> {
  const course = await courseFor(actor, slug, "responses.import");
  const uuid = z.uuid().safeParse(id);
  if (actor.kind !== "member" || course === null || !uuid.success) return null;
  const found = await findImport(course.id, uuid.data, actor.participantId);
  if (found === null) return null;
  const storing = storingOf(found.storingAt, clock.now());
  return { course, links: courseLinks(actor, course), found, storing };
}

/** Whether somebody is storing an import, or did and ended half-way. */
type Storing = "no" | "going-on" | "ended";

function storingOf(last: Date | null, now: Date): Storing {
  if (last === null) return "no";
  return now.getTime() - last.getTime() > STORING_PATIENCE_MS ? "ended" : "going-on";
}
