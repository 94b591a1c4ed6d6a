import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { courseRoleSchema } from "@/lib/identity/schema";
import { authorRoleSchema } from "../author";
import type { MailOf } from "../stop-token";

const feedRow = z.object({
  userId: z.uuid(),
  courseId: z.uuid(),
  courseSlug: z.string(),
  courseTitle: z.string(),
  isOpen: z.boolean(),
  role: courseRoleSchema.nullable(),
  isAdministrator: z.boolean(),
  isDemo: z.boolean(),
});
export type FeedRow = z.infer<typeof feedRow>;

/** Whose feed of which course has this secret, and what she is there now. */
export async function findFeed(secretHash: string): Promise<FeedRow | null> {
  const [row] = await queryRows(currentDatabase(), feedRow)`
    SELECT u.id AS "userId", c.id AS "courseId", c.slug AS "courseSlug", c.title AS "courseTitle",
      c.is_open AS "isOpen", m.role, u.is_administrator AS "isAdministrator",
      u.is_demo AS "isDemo"
    FROM feed
    JOIN person u ON u.id = feed.user_id
    JOIN course c ON c.id = feed.course_id
    LEFT JOIN membership m ON m.course_id = c.id AND m.user_id = u.id
    WHERE feed.secret_hash = ${secretHash}`;
  return row ?? null;
}

/** When somebody's feed of a course got its address; null where it has none. */
export async function findFeedSince({ courseId, userId }: MailOf): Promise<Date | null> {
  const row = await db().feed.findUnique({
    where: { courseId_userId: { courseId, userId } },
    select: { createdAt: true },
  });
  return row?.createdAt ?? null;
}

/** Gives somebody's feed of a course an address, in place of the one that it had. */
export async function setFeed(
  { courseId, userId }: MailOf,
  secretHash: string,
  now: Date,
): Promise<void> {
  await db().feed.upsert({
    where: { courseId_userId: { courseId, userId } },
    create: { courseId, userId, secretHash, createdAt: now },
    update: { secretHash, createdAt: now },
    select: { courseId: true },
  });
}

export async function deleteFeed({ courseId, userId }: MailOf): Promise<void> {
  await db().feed.deleteMany({ where: { courseId, userId } });
}

const entryRow = z.object({
  id: z.uuid(),
  number: z.int(),
  text: z.string(),
  threadId: z.uuid(),
  title: z.string(),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
  authorName: z.string().nullable(),
  authorRole: authorRoleSchema,
  isAnonymous: z.boolean(),
  isMine: z.boolean(),
});
export type FeedEntry = z.infer<typeof entryRow>;

/**
 * The newest posts of a course that everybody in it may read, the newest first. They stand in the
 * threads that were active last, so no others are looked at.
 */
export async function listFeedEntries(
  courseId: string,
  readerId: string,
  limit: number,
): Promise<readonly FeedEntry[]> {
  return queryRows(currentDatabase(), entryRow)`
    SELECT p.id, p.number, p.text, t.id AS "threadId", t.title, p.created_at AS "createdAt",
      p.edited_at AS "editedAt",
      CASE WHEN p.is_anonymous THEN NULL ELSE COALESCE(u.name, p.byline) END AS "authorName",
      p.author_role AS "authorRole", p.is_anonymous AS "isAnonymous",
      COALESCE(p.author_id = ${readerId}::uuid, false) AS "isMine"
    FROM (
      SELECT t.id, t.title FROM thread t
      JOIN post f ON f.thread_id = t.id AND f.number = 1 AND f.hidden_at IS NULL
      WHERE t.course_id = ${courseId}::uuid AND t.merged_into_id IS NULL
      ORDER BY t.last_active_at DESC LIMIT ${limit}::int
    ) t
    JOIN post p ON p.thread_id = t.id AND p.deleted_at IS NULL AND p.hidden_at IS NULL
    LEFT JOIN person u ON u.id = p.author_id
    ORDER BY p.created_at DESC, p.id LIMIT ${limit}::int`;
}
