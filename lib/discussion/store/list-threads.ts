import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";
import { authorRoleSchema } from "../author";
import { type ThreadFilter, threadKindSchema, type ThreadOrder } from "../schema";
import type { ThreadCursor } from "../thread-cursor";
import type { Reader } from "./list-branch";

const listedRow = z.object({
  id: z.uuid(),
  kind: threadKindSchema,
  title: z.string(),
  questionId: z.string().nullable(),
  questionTitle: z.string().nullable(),
  quizTitle: z.string().nullable(),
  choiceKey: z.string().nullable(),
  authorName: z.string().nullable(),
  authorRole: authorRoleSchema,
  isAnonymous: z.boolean(),
  isMine: z.boolean(),
  createdAt: z.date(),
  lastActiveAt: z.date(),
  replyCount: z.int(),
  voteCount: z.int(),
  meTooCount: z.int(),
  acceptedPostId: z.uuid().nullable(),
  resolvedAt: z.date().nullable(),
  waitingSince: z.date().nullable(),
  lockedAt: z.date().nullable(),
  isPinned: z.boolean(),
  newCount: z.int(),
});
export type ListedThread = z.infer<typeof listedRow>;

/** Which threads of a course, for whom, from where on. */
export interface ThreadQuery {
  readonly courseId: string;
  readonly filter: ThreadFilter;
  readonly questionId: string | null;
  readonly choiceKey: string | null;
  readonly order: ThreadOrder;
  readonly after: ThreadCursor | null;
  /** At most 100. */
  readonly limit: number;
}

/**
 * A page of a course's threads in the order asked for, pinned ones before all others. However many
 * threads the course has, little more than the page is read: an index has them in each order, those
 * that are open or answered in indexes of their own, and a question's or a person's are looked up.
 */
export async function listThreads(
  query: ThreadQuery,
  reader: Reader,
): Promise<readonly ListedThread[]> {
  const { after, limit } = query;
  if (after !== null && !after.isPinned) return listAmong("others", query, reader);
  const [pinned, others] = await Promise.all([
    listAmong("pinned", query, reader),
    listAmong("others", { ...query, after: null }, reader),
  ]);
  return [...pinned, ...others].slice(0, limit);
}

const AMONG = { pinned: sqlPart`t.pinned_at IS NOT NULL`, others: sqlPart`t.pinned_at IS NULL` };

/** What threads are ordered by; the id decides between those that have the same. */
const KEYS: Readonly<Record<ThreadOrder, SqlPart>> = {
  active: sqlPart`t.last_active_at`,
  newest: sqlPart`t.created_at`,
  votes: sqlPart`t.vote_count`,
};

/** Before every thread there can be. */
const START = { at: "infinity", votes: 2 ** 31 - 1, id: "ffffffff-ffff-ffff-ffff-ffffffffffff" };

function listAmong(
  among: keyof typeof AMONG,
  query: ThreadQuery,
  reader: Reader,
): Promise<readonly ListedThread[]> {
  const { courseId, order, after, limit } = query;
  const key = KEYS[order];
  const begin = after === null ? START : { ...after, at: after.at.toISOString() };
  const from = order === "votes" ? sqlPart`${begin.votes}::int` : sqlPart`${begin.at}::timestamptz`;
  return queryRows(currentDatabase(), listedRow)`
    -- A limit in figures, which is known when a statement for every limit is planned.
    WITH found AS (
      SELECT t.id, ${key} AS key
      FROM thread t
      JOIN post f ON f.thread_id = t.id AND f.number = 1
      WHERE t.course_id = ${courseId}::uuid AND t.merged_into_id IS NULL AND ${AMONG[among]}
        AND (f.hidden_at IS NULL OR ${reader.isStaff}::bool OR f.author_id = ${reader.id}::uuid)
        AND (f.deleted_at IS NULL OR t.reply_count > 0)
        AND ${about(query)} AND ${shown(query.filter, reader)}
        AND (${key}, t.id) < (${from}, ${begin.id}::uuid)
      ORDER BY ${key} DESC, t.id DESC
      LIMIT 100
    ), page AS (
      SELECT id, key FROM found LIMIT ${limit}::int
    )
    SELECT t.id, t.kind, t.title, t.question_id AS "questionId", q.title AS "questionTitle",
      z.title AS "quizTitle", t.choice_key AS "choiceKey",
      CASE WHEN f.is_anonymous THEN NULL ELSE COALESCE(u.name, f.byline) END AS "authorName",
      f.author_role AS "authorRole", f.is_anonymous AS "isAnonymous",
      COALESCE(f.author_id = ${reader.id}::uuid, false) AS "isMine",
      t.created_at AS "createdAt", t.last_active_at AS "lastActiveAt",
      t.reply_count AS "replyCount", t.vote_count AS "voteCount",
      t.me_too_count AS "meTooCount", t.accepted_post_id AS "acceptedPostId",
      t.resolved_at AS "resolvedAt", t.waiting_since AS "waitingSince",
      t.locked_at AS "lockedAt", t.pinned_at IS NOT NULL AS "isPinned",
      CASE WHEN r.numbers IS NULL THEN 0 ELSE (SELECT count(*)::int FROM post p
        WHERE p.thread_id = t.id AND NOT r.numbers @> p.number AND p.deleted_at IS NULL
          AND p.hidden_at IS NULL AND p.author_id IS DISTINCT FROM r.user_id) END AS "newCount"
    FROM page
    JOIN thread t ON t.id = page.id
    JOIN post f ON f.thread_id = t.id AND f.number = 1
    LEFT JOIN person u ON u.id = f.author_id
    LEFT JOIN reading r ON r.thread_id = t.id AND r.user_id = ${reader.id}::uuid
    LEFT JOIN quiz z ON z.slug = t.quiz_slug
    LEFT JOIN question q ON q.id = t.question_id
    ORDER BY page.key DESC, page.id DESC`;
}

/** What lists are narrowed to is looked up by itself, and not looked for among all threads. */
function about({ courseId, questionId, choiceKey }: ThreadQuery): SqlPart {
  if (questionId === null) return sqlPart`true`;
  const choice = choiceKey === null ? sqlPart`true` : sqlPart`a.choice_key = ${choiceKey}::text`;
  return sqlPart`t.id = ANY (ARRAY(SELECT a.id FROM thread a WHERE a.course_id = ${courseId}::uuid
    AND a.question_id = ${questionId}::text AND ${choice}))`;
}

/** In the words of the indexes that have only such threads. */
function shown(filter: ThreadFilter, reader: Reader): SqlPart {
  switch (filter) {
    case "open":
      return sqlPart`t.kind = 'question' AND t.resolved_at IS NULL`;
    case "answered":
      return sqlPart`t.resolved_at IS NOT NULL`;
    case "mine":
      return sqlPart`t.author_id = ${reader.id}::uuid`;
    case "followed":
      return sqlPart`t.id = ANY (ARRAY(SELECT s.thread_id FROM subscription s
        WHERE s.user_id = ${reader.id}::uuid AND NOT s.is_muted))`;
    case "all":
      return sqlPart`true`;
  }
}
