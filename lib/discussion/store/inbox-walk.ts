import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";
import type { InboxCursor } from "../inbox-cursor";
import { AMONG, COUNTED } from "./inbox-bounds";
import { type InboxReader, seesCourse, seesPost, seesThread } from "./inbox-reader";

/** So many lines are looked at for a page, however few of them are shown. */
const STRETCH = sqlPart`1000`;

const headRow = z.object({ lineId: z.uuid(), at: z.date(), subjectId: z.uuid() });
/** The newest line of a thread, note or correction, which stands for all of them. */
export type InboxHead = z.infer<typeof headRow>;

/** A stretch of an inbox. */
export interface InboxStretch {
  readonly heads: readonly InboxHead[];
  /** Where the next stretch begins; null where this one was the last of its part. */
  readonly next: InboxCursor | null;
}

/**
 * The threads, notes and corrections of which something came before a cursor, each by the newest line
 * that its reader may see: of its unread lines, or where all of them were read, of these. Of the lines
 * behind the cursor the newest thousand are looked at, so that an inbox costs the same however much is
 * in it.
 *
 * @param limit of threads, notes and corrections.
 */
export async function walkInbox(
  reader: InboxReader,
  from: InboxCursor,
  limit: number,
): Promise<InboxStretch> {
  const { isUnread } = from;
  const among = AMONG[isUnread ? "unread" : "read"];
  const heads = await queryRows(currentDatabase(), headRow)`
    SELECT w.id AS "lineId", w.at, COALESCE(w.thread_id, w.note_id, w.correction_id) AS "subjectId"
    FROM (${behind(reader, from)}) w
    CROSS JOIN LATERAL (${seen(reader)}) seen
    WHERE NOT ${hasLine(reader, among, sqlPart`(n.at, n.id) > (w.at, w.id)`)}
      AND (${isUnread}::bool OR NOT ${hasLine(reader, AMONG.unread, sqlPart`true`)})
    ORDER BY w.at DESC, w.id DESC
    LIMIT ${limit}::int`;
  if (heads.length === limit) return { heads, next: null };
  const [last] = await queryRows(currentDatabase(), z.object({ id: z.uuid(), at: z.date() }))`
    SELECT w.id, w.at FROM (${behind(reader, from)}) w
    WHERE (SELECT count(*) = ${STRETCH} FROM (${behind(reader, from)}) whole)
    ORDER BY w.at, w.id LIMIT 1`;
  return { heads, next: last === undefined ? null : { isUnread, at: last.at, lineId: last.id } };
}

/** How many unread lines the inbox has, counted up to one more than are told. */
export async function countUnread(reader: InboxReader): Promise<number> {
  const [row] = await queryRows(currentDatabase(), z.object({ count: z.int() }))`
    SELECT count(*)::int AS count FROM (
      SELECT FROM (SELECT * FROM notification n
        WHERE n.user_id = ${reader.id}::uuid AND n.read_at IS NULL
        ORDER BY n.at DESC, n.id DESC LIMIT ${STRETCH}) w
      CROSS JOIN LATERAL (${seen(reader)}) seen
      LIMIT ${COUNTED}
    ) unread`;
  return row?.count ?? 0;
}

/** The lines behind a cursor, the newest first; a limit in figures, which every plan knows. */
const behind = ({ id }: InboxReader, { isUnread, at, lineId }: InboxCursor): SqlPart => sqlPart`
  SELECT n.id, n.at, n.thread_id, n.note_id, n.correction_id, n.post_id FROM notification n
  WHERE n.user_id = ${id}::uuid AND ${AMONG[isUnread ? "unread" : "read"]}
    AND (n.at, n.id) < (${at.toISOString()}::timestamptz, ${lineId}::uuid)
  ORDER BY n.at DESC, n.id DESC LIMIT ${STRETCH}`;

/** One row where the line `w` may be seen. The limit keeps it a look-up for each line. */
const seen = (reader: InboxReader): SqlPart => sqlPart`
  SELECT FROM post p
  JOIN thread t ON t.id = p.thread_id
  JOIN course c ON c.id = t.course_id
  JOIN post f ON f.thread_id = t.id AND f.number = 1
  WHERE p.id = w.post_id AND ${seesCourse(reader)} AND ${seesPost(reader)} AND ${seesThread(reader)}
  UNION ALL
  SELECT FROM choice_note g JOIN course c ON c.id = g.course_id
  WHERE g.id = w.note_id AND ${seesCourse(reader)}
  UNION ALL
  SELECT FROM key_correction k JOIN course c ON c.id = k.course_id
  WHERE k.id = w.correction_id AND ${seesCourse(reader)}
  LIMIT 1`;

/** Whether the thread, note or correction of the line `w` has another that may be seen. */
const hasLine = (reader: InboxReader, among: SqlPart, which: SqlPart): SqlPart => sqlPart`COALESCE((
  SELECT true FROM notification n
  LEFT JOIN (post p JOIN thread t ON t.id = p.thread_id) ON p.id = n.post_id
  WHERE n.user_id = ${reader.id}::uuid AND ${among} AND ${which}
    AND COALESCE(n.thread_id, n.note_id, n.correction_id)
      = COALESCE(w.thread_id, w.note_id, w.correction_id)
    AND (n.thread_id IS NULL OR ${seesPost(reader)})
  LIMIT 1), false)`;
