import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
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
  readonly limit: number;
}

/** A page of a course's threads in the order asked for; pinned ones first, on the first page. */
export async function listThreads(
  query: ThreadQuery,
  reader: Reader,
): Promise<readonly ListedThread[]> {
  const { courseId, filter, questionId, choiceKey, order, after, limit } = query;
  const at = (after?.at ?? new Date(0)).toISOString();
  const [votes, id] = [after?.votes ?? 0, after?.id ?? null];
  return queryRows(currentDatabase(), listedRow)`
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
    FROM thread t
    JOIN post f ON f.thread_id = t.id AND f.number = 1
    LEFT JOIN person u ON u.id = f.author_id
    LEFT JOIN reading r ON r.thread_id = t.id AND r.user_id = ${reader.id}::uuid
    LEFT JOIN quiz z ON z.slug = t.quiz_slug
    LEFT JOIN question q ON q.id = t.question_id
    WHERE t.course_id = ${courseId}::uuid AND t.merged_into_id IS NULL
      AND (f.hidden_at IS NULL OR ${reader.isStaff}::bool OR f.author_id = ${reader.id}::uuid)
      AND (f.deleted_at IS NULL OR t.reply_count > 0)
      AND (${questionId}::text IS NULL OR t.question_id = ${questionId}::text)
      AND (${choiceKey}::text IS NULL OR t.choice_key = ${choiceKey}::text)
      AND CASE ${filter}
        WHEN 'open' THEN t.kind = 'question' AND t.resolved_at IS NULL
        WHEN 'answered' THEN t.resolved_at IS NOT NULL
        WHEN 'mine' THEN t.author_id = ${reader.id}::uuid
        WHEN 'followed' THEN EXISTS (SELECT FROM subscription s WHERE s.thread_id = t.id
          AND s.user_id = ${reader.id}::uuid AND NOT s.is_muted)
        ELSE true END
      AND (${after === null}::bool OR (t.pinned_at IS NULL AND CASE ${order}
        WHEN 'votes' THEN (t.vote_count, t.id) < (${votes}::int, ${id}::uuid)
        WHEN 'newest' THEN (t.created_at, t.id) < (${at}::timestamptz, ${id}::uuid)
        ELSE (t.last_active_at, t.id) < (${at}::timestamptz, ${id}::uuid) END))
    ORDER BY (t.pinned_at IS NOT NULL) DESC,
      CASE WHEN ${order} = 'votes' THEN t.vote_count END DESC,
      CASE ${order} WHEN 'newest' THEN t.created_at WHEN 'active' THEN t.last_active_at END DESC,
      t.id DESC
    LIMIT ${limit}::int`;
}
