import "server-only";
import { z } from "zod";
import { writeAudit } from "@/lib/identity/store/audit";
import { currentDatabase } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { queryRows } from "@/lib/platform/query-rows";
import type { BanForm } from "../../moderation/moderation-forms";
import { type Moderation, notifyModerated } from "./notify-moderated";

/**
 * Keeps the author of a post from writing in its course. From an anonymous post it is a ban of its
 * own beside one by name, and the line in the log names the post and not the person: neither tells
 * whose the post is.
 *
 * @returns "staff" where the author is of the staff, "gone" where there is no account.
 */
export function banAuthor(
  postId: string,
  { reason, until }: BanForm,
  by: Moderation,
): Promise<"banned" | "staff" | "gone"> {
  const { actorId, courseId, now } = by;
  return inTransaction(async (transaction) => {
    const post = await transaction.post.findUnique({
      where: { id: postId },
      select: {
        isAnonymous: true,
        author: {
          select: {
            id: true,
            isAdministrator: true,
            memberships: { where: { courseId }, select: { role: true } },
          },
        },
      },
    });
    const author = post?.author ?? null;
    if (post === null || author === null) return "gone" as const;
    const isStaff = author.memberships.some(({ role }) => role !== "learner");
    if (author.isAdministrator || isStaff) return "staff" as const;
    const { isAnonymous } = post;
    const key = { courseId, userId: author.id, isAnonymous };
    await transaction.courseBan.upsert({
      where: { courseId_userId_isAnonymous: key },
      create: { ...key, postId, reason, until, at: now },
      update: { postId, reason, until, at: now },
      select: { id: true },
    });
    const details = { reason, until: until?.toISOString() ?? null, postId };
    const subjectId = isAnonymous ? null : author.id;
    await writeAudit(
      { action: "writer.banned", actorId, subjectId, courseId, details },
      transaction,
    );
    await notifyModerated(postId, by, transaction);
    return "banned" as const;
  });
}

/** Ends a ban of the course. */
export function liftBan(banId: string, by: Moderation): Promise<boolean> {
  const { actorId, courseId } = by;
  return inTransaction(async (transaction) => {
    const ban = await transaction.courseBan.findFirst({
      where: { id: banId, courseId },
      select: { userId: true, isAnonymous: true, postId: true },
    });
    if (ban === null) return false;
    const { count } = await transaction.courseBan.deleteMany({ where: { id: banId, courseId } });
    if (count === 0) return false;
    const subjectId = ban.isAnonymous ? null : ban.userId;
    const details = { postId: ban.postId };
    await writeAudit(
      { action: "writer.unbanned", actorId, subjectId, courseId, details },
      transaction,
    );
    return true;
  });
}

const banRow = z.object({
  id: z.uuid(),
  /** Null where it came from an anonymous post. */
  name: z.string().nullable(),
  postId: z.uuid().nullable(),
  reason: z.string(),
  at: z.date(),
  until: z.date().nullable(),
});
export type BanRow = z.infer<typeof banRow>;

/** Who may not write in a course now, the latest first. */
export async function listBans(courseId: string, now: Date): Promise<readonly BanRow[]> {
  return queryRows(currentDatabase(), banRow)`
    SELECT b.id, CASE WHEN b.is_anonymous THEN NULL ELSE u.name END AS name,
      b.post_id AS "postId", b.reason, b.at, b.until
    FROM course_ban b JOIN person u ON u.id = b.user_id
    WHERE b.course_id = ${courseId}::uuid
      AND (b.until IS NULL OR b.until > ${now.toISOString()}::timestamptz)
    ORDER BY b.at DESC, b.id`;
}
