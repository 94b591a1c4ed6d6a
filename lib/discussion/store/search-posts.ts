import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";
import { authorRoleSchema } from "../author";
import { MARK_END, MARK_START } from "../marked-text";
import { threadKindSchema } from "../schema";
import type { SearchCursor, SearchFilter, SearchStretch } from "../search-query";
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
  readonly after: SearchCursor;
  readonly limit: number;
}

/** How the database shows what it found. */
const marking = (rest: string): string =>
  `StartSel="${MARK_START}", StopSel="${MARK_END}", ShortWord=0, ${rest}`;
const WHOLE = marking("HighlightAll=true");
const EXCERPT = marking('MaxFragments=2, MinWords=16, MaxWords=32, FragmentDelimiter=" … "');

/** So many posts are compared with one another; of more, those of one stretch of threads after another. */
const MOST_RANKED = sqlPart`4000`;
/** How many threads a stretch has. */
const STRETCH = sqlPart`1000`;

/**
 * A page of the posts of a course that a reader may read and that have the words, the best of each
 * thread, the best fitting first. Names of authors are no words of a post: nobody is found by hers.
 * Where the cursor has a stretch of threads, only these are looked through.
 */
export function searchPosts(
  { courseId, text, filter, after, limit }: PostSearch,
  reader: Reader,
): Promise<readonly FoundRow[]> {
  const query = sqlPart`websearch_to_tsquery('english', ${text})`;
  return queryRows(currentDatabase(), foundRow)`
    WITH best AS (
      SELECT DISTINCT ON (p.thread_id) p.id, p.thread_id,
        ts_rank(ts_delete(p.words, ${courseWord(courseId)}), ${query}, 1) AS score
      FROM ${
        after.stretch === null
          ? sqlPart`post p`
          : sqlPart`(${threadsOf(courseId, filter, after.stretch)}) s
            CROSS JOIN LATERAL (SELECT * FROM post WHERE post.thread_id = s.id OFFSET 0) p`
      }
      -- The limit keeps it a look-up for each post, whatever a plan for all words expects of them.
      CROSS JOIN LATERAL (
        SELECT thread.*, f.hidden_at, f.author_id AS asker_id FROM thread
        JOIN post f ON f.thread_id = thread.id AND f.number = 1
        WHERE thread.id = p.thread_id LIMIT 1
      ) t
      WHERE p.words @@ ${wanted(courseId, text)} AND p.deleted_at IS NULL
        AND t.course_id = ${courseId}::uuid AND t.merged_into_id IS NULL
        AND (${reader.isStaff}::bool OR (
          (p.hidden_at IS NULL OR p.author_id = ${reader.id}::uuid)
          AND (t.hidden_at IS NULL OR t.asker_id = ${reader.id}::uuid)))
        AND CASE ${filter}
          WHEN 'answered' THEN t.resolved_at IS NOT NULL
          WHEN 'mine' THEN p.author_id = ${reader.id}::uuid
          ELSE true END
      ORDER BY p.thread_id, score DESC, p.number
    ), page AS (
      SELECT id, thread_id, score FROM best
      WHERE (score, id) < (${after.score}::float4, ${after.id}::uuid)
      ORDER BY score DESC, id DESC
      LIMIT ${limit}::int
    )
    SELECT p.id AS "postId", t.id AS "threadId", p.number, page.score,
      ts_headline('english', translate(t.title, ${MARK_START + MARK_END}, ''),
        ${query}, ${WHOLE}) AS title,
      ts_headline('english', translate(p.plain, ${MARK_START + MARK_END}, ''),
        ${query}, ${EXCERPT}) AS excerpt,
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

/** Whether more posts of a course have the words than are compared with one another. */
export async function hasMany(
  { courseId, text, filter }: Pick<PostSearch, "courseId" | "text" | "filter">,
  reader: Reader,
): Promise<boolean> {
  const own = filter === "mine" ? sqlPart`p.author_id = ${reader.id}::uuid` : sqlPart`true`;
  const [row] = await queryRows(currentDatabase(), z.object({ isMany: z.boolean() }))`
    SELECT count(*) > ${MOST_RANKED} AS "isMany" FROM (
      SELECT FROM post p
      WHERE p.words @@ ${wanted(courseId, text)} AND p.deleted_at IS NULL AND ${own}
      LIMIT ${MOST_RANKED} + 1
    ) counted`;
  return row?.isMany ?? false;
}

/** The stretch of threads behind another; null behind the last. */
export async function stretchAfter(
  { courseId, filter }: Pick<PostSearch, "courseId" | "filter">,
  stretch: SearchStretch,
): Promise<SearchStretch | null> {
  const row = z.object({ at: z.date(), threadId: z.uuid() });
  const [last] = await queryRows(currentDatabase(), row)`
    SELECT t.created_at AS at, t.id AS "threadId"
    FROM (${threadsOf(courseId, filter, stretch)}) t
    WHERE (SELECT count(*) = ${STRETCH} FROM (${threadsOf(courseId, filter, stretch)}) whole)
    ORDER BY t.created_at, t.id LIMIT 1`;
  return last ?? null;
}

/** The threads of a stretch, in the order of an index. */
const threadsOf = (
  courseId: string,
  filter: SearchFilter,
  stretch: SearchStretch,
): SqlPart => sqlPart`
  SELECT * FROM thread
  WHERE course_id = ${courseId}::uuid AND merged_into_id IS NULL
    AND ${filter === "answered" ? sqlPart`resolved_at IS NOT NULL` : sqlPart`true`}
    AND (created_at, id) < (${stretch.at.toISOString()}::timestamptz, ${stretch.threadId}::uuid)
  ORDER BY created_at DESC, id DESC LIMIT ${STRETCH}`;

/** The word by which every post of a course has its course. */
const courseWord = (courseId: string): SqlPart => sqlPart`('course ' || ${courseId})`;

/** What a post must have: the words, if these are any, and its course. */
const wanted = (courseId: string, text: string): SqlPart => sqlPart`(CASE
  WHEN numnode(websearch_to_tsquery('english', ${text})) = 0 THEN ''::tsquery
  ELSE websearch_to_tsquery('english', ${text})
    && quote_literal(${courseWord(courseId)})::tsquery END)`;
