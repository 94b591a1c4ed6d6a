import "server-only";
import { z } from "zod";
import { writeAudit } from "@/lib/identity/store/audit";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { Course } from "../course";
import type { CourseSettings } from "../schema";
import { inTransaction } from "@/lib/platform/in-transaction";

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

/** The courses with these ids and those that are open to everybody, by title; "every": all there are. */
export function listCoursesAndOpen(ids: readonly string[] | "every"): Promise<readonly Course[]> {
  return db().course.findMany({
    ...(ids !== "every" && { where: { OR: [{ id: { in: [...ids] } }, { isOpen: true }] } }),
    orderBy: [{ title: "asc" }, { id: "asc" }],
    select: course,
  });
}

const countedCourse = z.object({
  id: z.uuid(),
  slug: z.string(),
  title: z.string(),
  isOpen: z.boolean(),
  members: z.int(),
});

/** Every course of the site with how many members it has, by title. */
export function listEveryCourse(): Promise<readonly (Course & { readonly members: number })[]> {
  return queryRows(currentDatabase(), countedCourse)`
    SELECT c.id, c.slug, c.title, c.is_open AS "isOpen", count(m.user_id)::int AS members
    FROM course c LEFT JOIN membership m ON m.course_id = c.id
    GROUP BY c.id ORDER BY c.title, c.id`;
}

/** The enrolment code of a course, null where it has none. */
export async function findEnrolmentCode(courseId: string): Promise<string | null> {
  const found = await db().course.findUnique({
    where: { id: courseId },
    select: { enrolmentCode: true },
  });
  return found?.enrolmentCode ?? null;
}

export function findCourseByCode(enrolmentCode: string): Promise<Course | null> {
  return db().course.findUnique({ where: { enrolmentCode }, select: course });
}

/**
 * Makes a course, with whoever makes it as its first instructor.
 *
 * @returns its id, or "taken" where another course has the address, or the code by a great chance.
 */
export function createCourse(
  wanted: Omit<Course, "id"> & { readonly enrolmentCode: string | null },
  userId: string,
): Promise<string> {
  return inTransaction(async (transaction) => {
    const [made] = await transaction.course.createManyAndReturn({
      data: [wanted],
      skipDuplicates: true,
      select: { id: true },
    });
    if (made === undefined) return "taken";
    const { slug, title, isOpen } = wanted;
    const about = { actorId: userId, courseId: made.id };
    await transaction.membership.create({
      data: { courseId: made.id, userId, role: "instructor" },
      select: { courseId: true },
    });
    const details = { slug, title, isOpen };
    await writeAudit({ ...about, action: "course.created", details }, transaction);
    const joined = { role: "instructor", by: "making the course" };
    await writeAudit(
      { ...about, action: "member.joined", subjectId: userId, details: joined },
      transaction,
    );
    return made.id;
  });
}

/** Changes a course's settings; where nothing is new, nothing is written. */
export async function editCourse(
  { id, title, isOpen }: Course,
  settings: CourseSettings,
  actorId: string,
): Promise<void> {
  if (title === settings.title && isOpen === settings.isOpen) return;
  await inTransaction(async (transaction) => {
    await transaction.course.update({ where: { id }, data: settings, select: { id: true } });
    const details = { from: { title, isOpen }, to: { ...settings } };
    await writeAudit({ action: "course.edited", actorId, courseId: id, details }, transaction);
  });
}

/** Gives a course another enrolment code, or none; the old one no longer works. */
export async function setEnrolmentCode(
  courseId: string,
  enrolmentCode: string | null,
  actorId: string,
): Promise<void> {
  await inTransaction(async (transaction) => {
    await transaction.course.update({
      where: { id: courseId },
      data: { enrolmentCode },
      select: { id: true },
    });
    // The code itself is as good as a key, and has no place in a log.
    const details = { hasCode: enrolmentCode !== null };
    await writeAudit({ action: "course.code-changed", actorId, courseId, details }, transaction);
  });
}

/** Notes which course a signed-in browser is turned to. */
export async function setChosenCourse(sessionId: string, courseId: string): Promise<void> {
  await db().session.updateMany({ where: { id: sessionId }, data: { courseId } });
}
