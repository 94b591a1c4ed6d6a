import "server-only";
import { db } from "@/lib/platform/db";

/** What a line of an inbox is about. */
export type NoticeTarget =
  | { readonly kind: "post"; readonly postId: string }
  | {
      readonly kind: "note";
      readonly courseSlug: string;
      readonly questionId: string;
      readonly choiceKey: string;
    }
  | {
      readonly kind: "correction";
      readonly courseSlug: string;
      readonly correctionId: string;
      readonly isWithdrawn: boolean;
    };

/**
 * Marks one line of somebody's inbox as read.
 *
 * @returns what it is about; null where she has no such line.
 */
export async function markNoticeRead(
  id: string,
  userId: string,
  now: Date,
): Promise<NoticeTarget | null> {
  await db().notification.updateMany({
    where: { id, userId, readAt: null },
    data: { readAt: now },
  });
  const row = await db().notification.findFirst({
    where: { id, userId },
    select: {
      kind: true,
      postId: true,
      note: { select: { questionId: true, choiceKey: true, course: { select: { slug: true } } } },
      correction: { select: { id: true, course: { select: { slug: true } } } },
    },
  });
  if (row?.correction) {
    const { id: correctionId, course } = row.correction;
    const isWithdrawn = row.kind === "correction-withdrawn";
    return { kind: "correction", courseSlug: course.slug, correctionId, isWithdrawn };
  }
  if (row?.note) {
    const { course, ...about } = row.note;
    return { kind: "note", courseSlug: course.slug, ...about };
  }
  return row?.postId ? { kind: "post", postId: row.postId } : null;
}

/** Marks everything in somebody's inbox as read. */
export async function markAllRead(userId: string, now: Date): Promise<void> {
  await db().notification.updateMany({ where: { userId, readAt: null }, data: { readAt: now } });
}
