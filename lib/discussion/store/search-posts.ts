import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { authorRoleSchema } from "../author";
import { MARK_END, MARK_START } from "../marked-text";
import { threadKindSchema } from "../schema";
import type { SearchCursor, SearchFilter } from "../search-query";
import type { Reader } from "./list-branch";

const foundRow = z.object({
  postId: z.uuid(),
  threadId: z.uuid(),
  number: z.int(),
  score: z.number(),
  /** With marks around what was found. */
  title: z.string(),
  excerpt: z.string(),
  createdAt: z.date(),
  authorName: z.string().nullable(),
  authorRole: authorRoleSchema,
  isAnonymous: z.boolean(),
  isMine: z.boolean(),
  isHidden: z.boolean(),
  questionTitle: z.string().nullable(),
  quizTitle: z.string().nullable(),
  choiceKey: z.string().nullable(),
  kind: threadKindSchema,
  acceptedPostId: z.uuid().nullable(),
  resolvedAt: z.date().nullable(),
  waitingSince: z.date().nullable(),
  lockedAt: z.date().nullable(),
});
export type FoundRow = z.infer<typeof foundRow>;

/** What is searched for, where, and from where on. */
export interface PostSearch {
  readonly courseId: string;
  /** As people type it: "a phrase", or, -without. */
  readonly text: string;
  readonly filter: SearchFilter;
  readonly after: SearchCursor | null;
  readonly limit: number;
}

/** How the database shows what it found. */
const marking = (rest: string): string =>
  `StartSel="${MARK_START}", StopSel="${MARK_END}", ShortWord=0, ${rest}`;
const WHOLE = marking("HighlightAll=true");
const EXCERPT = marking('MaxFragments=2, MinWords=16, MaxWords=32, FragmentDelimiter=" … "');

/**
 * A page of the posts of a course that a reader may read and that have the words, the best of each
 * thread, the best fitting first. Names of authors are no words of a post: nobody is found by hers.
 */
export function searchPosts(
  { courseId, text, filter, after, limit }: PostSearch,
  reader: Reader,
): Promise<readonly FoundRow[]> {
  const [score, id] = [after?.score ?? 0, after?.id ?? null];
  return queryRows(currentDatabase(), foundRow)`
    WITH best AS (
      SELECT DISTINCT ON (p.thread_id) p.id, p.thread_id,
        ts_rank(p.words, websearch_to_tsquery('english', ${text}), 1) AS score
      FROM post p
      JOIN thread t ON t.id = p.thread_id
      JOIN post f ON f.thread_id = t.id AND f.number = 1
      WHERE p.words @@ websearch_to_tsquery('english', ${text}) AND p.deleted_at IS NULL
        AND t.course_id = ${courseId}::uuid AND t.merged_into_id IS NULL
        AND (${reader.isStaff}::bool OR (
          (p.hidden_at IS NULL OR p.author_id = ${reader.id}::uuid)
          AND (f.hidden_at IS NULL OR f.author_id = ${reader.id}::uuid)))
        AND CASE ${filter}
          WHEN 'answered' THEN t.resolved_at IS NOT NULL
          WHEN 'mine' THEN p.author_id = ${reader.id}::uuid
          ELSE true END
      ORDER BY p.thread_id, score DESC, p.number
    ), page AS (
      SELECT id, thread_id, score FROM best
      WHERE ${after === null}::bool OR (score, id) < (${score}::float4, ${id}::uuid)
      ORDER BY score DESC, id DESC
      LIMIT ${limit}::int
    )
    SELECT p.id AS "postId", t.id AS "threadId", p.number, page.score,
      ts_headline('english', translate(t.title, ${MARK_START + MARK_END}, ''),
        websearch_to_tsquery('english', ${text}), ${WHOLE}) AS title,
      ts_headline('english', translate(p.plain, ${MARK_START + MARK_END}, ''),
        websearch_to_tsquery('english', ${text}), ${EXCERPT}) AS excerpt,
      p.created_at AS "createdAt",
      CASE WHEN p.is_anonymous THEN NULL ELSE COALESCE(u.name, p.byline) END AS "authorName",
      p.author_role AS "authorRole", p.is_anonymous AS "isAnonymous",
      COALESCE(p.author_id = ${reader.id}::uuid, false) AS "isMine",
      p.hidden_at IS NOT NULL AS "isHidden",
      q.title AS "questionTitle", z.title AS "quizTitle", t.choice_key AS "choiceKey", t.kind,
      t.accepted_post_id AS "acceptedPostId", t.resolved_at AS "resolvedAt",
      t.waiting_since AS "waitingSince", t.locked_at AS "lockedAt"
    FROM page
    JOIN post p ON p.id = page.id
    JOIN thread t ON t.id = page.thread_id
    LEFT JOIN person u ON u.id = p.author_id
    LEFT JOIN quiz z ON z.slug = t.quiz_slug
    LEFT JOIN question q ON q.id = t.question_id
    ORDER BY page.score DESC, page.id DESC`;
}
