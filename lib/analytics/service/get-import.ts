import "server-only";
import { z } from "zod";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import { courseLinks, type CourseLink } from "@/lib/courses/service/course-links";
import type { Actor } from "@/lib/identity/actor";
import {
  findImport,
  type FoundImport,
  listImports,
  type ListedImport,
} from "../store/response-imports";

interface InCourse {
  readonly course: Course;
  readonly links: readonly CourseLink[];
}

/** The imports of a course, and of those that wait the actor's own; null for who may not import. */
export async function getImports(
  actor: Actor,
  slug: string,
): Promise<(InCourse & { readonly imports: readonly ListedImport[] }) | null> {
  const course = await courseFor(actor, slug, "responses.import");
  if (actor.kind !== "member" || course === null) return null;
  const imports = await listImports(course.id, actor.participantId);
  return { course, links: courseLinks(actor, course), imports };
}

/** One import; before it is confirmed, only for whoever uploaded it. */
export async function getImport(
  actor: Actor,
  slug: string,
  id: string,
): Promise<(InCourse & { readonly found: FoundImport }) | null> {
  const course = await courseFor(actor, slug, "responses.import");
  const uuid = z.uuid().safeParse(id);
  if (actor.kind !== "member" || course === null || !uuid.success) return null;
  const found = await findImport(course.id, uuid.data, actor.participantId);
  return found === null ? null : { course, links: courseLinks(actor, course), found };
}
