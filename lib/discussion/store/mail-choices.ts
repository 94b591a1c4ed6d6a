import "server-only";
import { db } from "@/lib/platform/db";
import { type MailWish, mailRhythmSchema, USUAL_RHYTHM } from "../mail-rhythm";
import type { MailOf } from "../stop-token";

/** How somebody wishes to be told of a course's threads. */
export async function findMailWish({ courseId, userId }: MailOf): Promise<MailWish> {
  const row = await db().mailChoice.findUnique({
    where: { courseId_userId: { courseId, userId } },
    select: { rhythm: true, isAll: true },
  });
  return row === null
    ? { rhythm: USUAL_RHYTHM, isAll: false }
    : { rhythm: mailRhythmSchema.parse(row.rhythm), isAll: row.isAll };
}

export async function setMailWish({ courseId, userId }: MailOf, wish: MailWish): Promise<void> {
  await db().mailChoice.upsert({
    where: { courseId_userId: { courseId, userId } },
    create: { courseId, userId, ...wish },
    update: { ...wish },
    select: { courseId: true },
  });
}

/**
 * The title of a course that somebody gets mail of and whether she still does; null where the one or
 * the other is gone.
 */
export async function findMailOf({
  courseId,
  userId,
}: MailOf): Promise<{ readonly courseTitle: string; readonly isStopped: boolean } | null> {
  const [course, user, { rhythm }] = await Promise.all([
    db().course.findUnique({ where: { id: courseId }, select: { title: true } }),
    db().user.findUnique({ where: { id: userId }, select: { id: true } }),
    findMailWish({ courseId, userId }),
  ]);
  if (course === null || user === null) return null;
  return { courseTitle: course.title, isStopped: rhythm === "none" };
}
