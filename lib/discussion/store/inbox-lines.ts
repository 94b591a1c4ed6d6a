import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";
import { AMONG, COUNTED } from "./inbox-bounds";
import { type InboxReader, seesPost } from "./inbox-reader";
import { noticeRow } from "./notice-row";

const lineRow = noticeRow(
  {
    id: z.uuid(),
    isUnread: z.boolean(),
    /** Of the thread, note or correction, counted up to one more than are told; so are all lines. */
    unreadCount: z.int(),
    count: z.int(),
  },
  {},
  {},
);
export type InboxLine = z.infer<typeof lineRow>;

/** So many lines of a thread, note or correction are listed. */
const MOST_LISTED = sqlPart`5`;

/**
 * The first few lines of threads, notes and corrections that somebody may see, in their order: what
 * is unread before what was read, the newest first.
 */
export async function listInboxLines(
  reader: InboxReader,
  subjectIds: readonly string[],
): Promise<readonly InboxLine[]> {
  return queryRows(currentDatabase(), lineRow)`
    SELECT l.id, l.kind, l.at, l.read_at IS NULL AS "isUnread", s.id AS "subjectId",
      COALESCE(t.title, q.title, g.question_id) AS title, c.title AS "courseTitle",
      c.slug AS "courseSlug", s.unread AS "unreadCount",
      LEAST(s.unread + s.read, ${COUNTED}) AS count,
      CASE WHEN p.is_anonymous THEN NULL ELSE COALESCE(u.name, p.byline) END AS "authorName",
      p.author_role AS "authorRole", p.is_anonymous AS "isAnonymous",
      COALESCE(p.author_id = ${reader.id}::uuid, false) AS "isMine",
      g.question_id AS "questionId", g.choice_key AS "choiceKey"
    FROM (
      SELECT s.id, s.place, ${count(reader, AMONG.unread)} AS unread, ${count(reader, AMONG.read)} AS read
      FROM unnest(${[...subjectIds]}::uuid[]) WITH ORDINALITY s(id, place)
      OFFSET 0 -- Counted once, and not for every line.
    ) s
    CROSS JOIN LATERAL (
      (${lines(reader, AMONG.unread, MOST_LISTED)}) UNION ALL (${lines(reader, AMONG.read, MOST_LISTED)})
      LIMIT ${MOST_LISTED}
    ) l
    LEFT JOIN post p ON p.id = l.post_id
    LEFT JOIN thread t ON t.id = p.thread_id
    LEFT JOIN person u ON u.id = p.author_id
    LEFT JOIN choice_note g ON g.id = l.note_id
    LEFT JOIN key_correction k ON k.id = l.correction_id
    LEFT JOIN question q ON q.id = COALESCE(g.question_id, k.question_id)
    JOIN course c ON c.id = COALESCE(t.course_id, g.course_id, k.course_id)
    ORDER BY s.place, l.read_at IS NULL DESC, l.at DESC, l.id DESC`;
}

/** The newest lines of the thread, note or correction `s` that may be seen. */
const lines = (reader: InboxReader, among: SqlPart, limit: SqlPart): SqlPart => sqlPart`
  SELECT n.id, n.kind, n.at, n.read_at, n.post_id, n.note_id, n.correction_id FROM notification n
  LEFT JOIN (post p JOIN thread t ON t.id = p.thread_id) ON p.id = n.post_id
  WHERE n.user_id = ${reader.id}::uuid AND COALESCE(n.thread_id, n.note_id, n.correction_id) = s.id AND ${among}
    AND (n.thread_id IS NULL OR ${seesPost(reader)})
  ORDER BY n.at DESC, n.id DESC LIMIT ${limit}`;

const count = (reader: InboxReader, among: SqlPart): SqlPart =>
  sqlPart`(SELECT count(*)::int FROM (${lines(reader, among, COUNTED)}) counted)`;
