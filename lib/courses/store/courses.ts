import "server-only";
import { db } from "@/lib/platform/db";
import type { Course } from "../course";

const course = { id: true, slug: true, title: true, isOpen: true } as const;

export function findCourse(id: string): Promise<Course | null> {
  return db().course.findUnique({ where: { id }, select: course });
}

export function findCourseBySlug(slug: string): Promise<Course | null> {
  return db().course.findUnique({ where: { slug }, select: course });
}

/** The oldest course that is open to everybody: the one that comes with the product. */
export function findOpenCourse(): Promise<Course | null> {
  return db().course.findFirst({
    where: { isOpen: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: course,
  });
}

/** The courses with these ids, by title. */
export function listCourses(ids: readonly string[]): Promise<readonly Course[]> {
  return db().course.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: course,
  });
}

/** Notes which course a signed-in browser is turned to. */
export async function setChosenCourse(sessionId: string, courseId: string): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId }, data: { courseId } });
}
