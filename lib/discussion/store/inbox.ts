import "server-only";
import { z } from "zod";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { authorRoleSchema } from "../author";
import { MOST_COUNTED } from "../inbox";
import type { InboxCursor } from "../inbox-cursor";
import { correctionNoticeKindSchema, noteNoticeKindSchema, postNoticeKindSchema } from "../notice";

/** Whose inbox it is, and where she may read now: what came from elsewhere is not shown any more. */
export interface InboxReader {
  readonly id: string;
  /** Every course, whatever her memberships. */
  readonly seesAll: boolean;
  readonly courseIds: readonly string[];
  readonly staffCourseIds: readonly string[];
}

const lineColumns = {
  id: z.uuid(),
  at: z.date(),
  isUnread: z.boolean(),
  /** The thread, the note, or the correction. */
  subjectId: z.uuid(),
  title: z.string(),
  courseTitle: z.string(),
  courseSlug: z.string(),
  unreadCount: z.int(),
  count: z.int(),
  latest: z.date(),
};
const inboxRow = z.union([
  z.object({
    ...lineColumns,
    kind: postNoticeKindSchema,
    authorName: z.string().nullable(),
    authorRole: authorRoleSchema,
    isAnonymous: z.boolean(),
    isMine: z.boolean(),
  }),
  z.object({
    ...lineColumns,
    kind: noteNoticeKindSchema,
    questionId: z.string(),
    choiceKey: z.string(),
  }),
  z.object({ ...lineColumns, kind: correctionNoticeKindSchema }),
]);
export type InboxRow = z.infer<typeof inboxRow>;

/** So many lines of a thread, note or correction are listed. */
const MOST_ENTRIES = 5;

/**
 * What waits for somebody, by threads, notes and corrections: those with something unread first, then by what
 * came last. Posts that were deleted or hidden meanwhile, and courses that she has left, are passed over.
 *
 * @param limit of threads, notes and corrections.
 */
export async function listInbox(
  reader: InboxReader,
  after: InboxCursor | null,
  limit: number,
): Promise<readonly InboxRow[]> {
  const { id, seesAll, courseIds, staffCourseIds } = reader;
  const at = (after?.at ?? new Date(0)).toISOString();
  return queryRows(currentDatabase(), inboxRow)`
    WITH visible AS (
      SELECT n.id, n.kind, n.at, n.read_at IS NULL AS is_unread, t.id AS subject_id, t.title,
        c.title AS course_title, c.slug AS course_slug, p.author_role, p.is_anonymous,
        CASE WHEN p.is_anonymous THEN NULL ELSE COALESCE(u.name, p.byline) END AS author_name,
        COALESCE(p.author_id = n.user_id, false) AS is_mine,
        NULL AS question_id, NULL AS choice_key
      FROM notification n
      JOIN post p ON p.id = n.post_id
      JOIN thread t ON t.id = p.thread_id
      JOIN course c ON c.id = t.course_id
      JOIN post f ON f.thread_id = t.id AND f.number = 1
      LEFT JOIN person u ON u.id = p.author_id
      WHERE n.user_id = ${id}::uuid
        AND (${seesAll}::bool OR c.is_open OR c.id = ANY (${[...courseIds]}::uuid[]))
        AND p.deleted_at IS NULL
        AND (p.hidden_at IS NULL OR p.author_id = n.user_id
          OR ${seesAll}::bool OR c.id = ANY (${[...staffCourseIds]}::uuid[]))
        AND (f.hidden_at IS NULL OR f.author_id = n.user_id
          OR ${seesAll}::bool OR c.id = ANY (${[...staffCourseIds]}::uuid[]))
      UNION ALL
      SELECT n.id, n.kind, n.at, n.read_at IS NULL, g.id, COALESCE(q.title, g.question_id),
        c.title, c.slug, NULL, NULL, NULL, NULL, g.question_id, g.choice_key
      FROM notification n
      JOIN choice_note g ON g.id = n.note_id
      JOIN course c ON c.id = g.course_id
      LEFT JOIN question q ON q.id = g.question_id
      WHERE n.user_id = ${id}::uuid
        AND (${seesAll}::bool OR c.is_open OR c.id = ANY (${[...courseIds]}::uuid[]))
      UNION ALL
      SELECT n.id, n.kind, n.at, n.read_at IS NULL, k.id, q.title,
        c.title, c.slug, NULL, NULL, NULL, NULL, NULL, NULL
      FROM notification n
      JOIN key_correction k ON k.id = n.correction_id
      JOIN course c ON c.id = k.course_id
      JOIN question q ON q.id = k.question_id
      WHERE n.user_id = ${id}::uuid
        AND (${seesAll}::bool OR c.is_open OR c.id = ANY (${[...courseIds]}::uuid[]))
    ), waiting AS (
      SELECT subject_id, bool_or(is_unread) AS is_unread, max(at) AS latest,
        count(*) FILTER (WHERE is_unread) AS unread_count, count(*) AS count
      FROM visible GROUP BY subject_id
      HAVING ${after === null}::bool OR (bool_or(is_unread), max(at), subject_id)
        < (${after?.isUnread ?? false}::bool, ${at}::timestamptz, ${after?.subjectId ?? null}::uuid)
      ORDER BY bool_or(is_unread) DESC, max(at) DESC, subject_id DESC
      LIMIT ${limit}::int
    ), numbered AS (
      SELECT v.*, w.unread_count, w.count, w.latest, w.is_unread AS has_unread,
        row_number() OVER (PARTITION BY v.subject_id
          ORDER BY v.is_unread DESC, v.at DESC, v.id) AS nth
      FROM visible v JOIN waiting w ON w.subject_id = v.subject_id
    )
    SELECT id, kind, at, is_unread AS "isUnread", subject_id AS "subjectId", title,
      course_title AS "courseTitle", course_slug AS "courseSlug", unread_count::int AS "unreadCount", count::int AS count,
      latest, author_name AS "authorName", author_role AS "authorRole",
      is_anonymous AS "isAnonymous", is_mine AS "isMine",
      question_id AS "questionId", choice_key AS "choiceKey"
    FROM numbered WHERE nth <= ${MOST_ENTRIES}::int
    ORDER BY has_unread DESC, latest DESC, subject_id DESC, nth`;
}

/** How many unread lines the inbox has, counted up to one more than are told. */
export async function countUnread(reader: InboxReader): Promise<number> {
  const { id, seesAll, courseIds, staffCourseIds } = reader;
  const [row] = await queryRows(currentDatabase(), z.object({ count: z.int() }))`
    SELECT count(*)::int AS count FROM (
      SELECT FROM notification n
      JOIN post p ON p.id = n.post_id
      JOIN thread t ON t.id = p.thread_id
      JOIN course c ON c.id = t.course_id
      JOIN post f ON f.thread_id = t.id AND f.number = 1
      WHERE n.user_id = ${id}::uuid AND n.read_at IS NULL
        AND (${seesAll}::bool OR c.is_open OR c.id = ANY (${[...courseIds]}::uuid[]))
        AND p.deleted_at IS NULL
        AND (p.hidden_at IS NULL OR p.author_id = n.user_id
          OR ${seesAll}::bool OR c.id = ANY (${[...staffCourseIds]}::uuid[]))
        AND (f.hidden_at IS NULL OR f.author_id = n.user_id
          OR ${seesAll}::bool OR c.id = ANY (${[...staffCourseIds]}::uuid[]))
      UNION ALL
      SELECT FROM notification n
      JOIN choice_note g ON g.id = n.note_id
      JOIN course c ON c.id = g.course_id
      WHERE n.user_id = ${id}::uuid AND n.read_at IS NULL
        AND (${seesAll}::bool OR c.is_open OR c.id = ANY (${[...courseIds]}::uuid[]))
      UNION ALL
      SELECT FROM notification n
      JOIN key_correction k ON k.id = n.correction_id
      JOIN course c ON c.id = k.course_id
      WHERE n.user_id = ${id}::uuid AND n.read_at IS NULL
        AND (${seesAll}::bool OR c.is_open OR c.id = ANY (${[...courseIds]}::uuid[]))
      LIMIT ${MOST_COUNTED + 1}::int
    ) unread`;
  return row?.count ?? 0;
}

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
