import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type SqlPart, sqlPart } from "@/lib/platform/statement";
import { authorRoleSchema } from "../author";
import { MARK_END, MARK_START } from "../marked-text";
import { threadKindSchema } from "../schema";
import type { SearchCursor, SearchFilter, SearchStretch } from "../search-query";
import { EXCERPT, WHOLE } from "./headline";
import { inCourses, mayRead, MOST_COMPARED, type Searcher, wordsWanted } from "./searcher";

const foundRow = z.object({
  postId: z.uuid(),
  threadId: z.uuid(),
  courseTitle: z.string(),
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

/** What is searched for, and from where on. */
export interface PostSearch {
  /** As people type it: "a phrase", or, -without. */
  readonly text: string;
  readonly filter: SearchFilter;
  readonly after: SearchCursor;
  readonly limit: number;
}

/** How many threads a stretch has. */
const STRETCH = sqlPart`1000`;

/**
 * A page of the posts that somebody may read and that have the words, the best of each thread, the
 * best fitting first, whatever their courses. Names of authors are no words of a post: nobody is found
 * by hers. Where the cursor has a stretch of threads, only these are looked through.
 */
export function searchPosts(
  { text, filter, after, limit }: PostSearch,
  searcher: Searcher,
): Promise<readonly FoundRow[]> {
  const query = sqlPart`websearch_to_tsquery('english', ${text})`;
  return queryRows(currentDatabase(), foundRow)`
    WITH best AS (
      SELECT DISTINCT ON (p.thread_id) p.id, p.thread_id,
        ts_rank(ts_delete(p.words, 'course ' || t.course_id), ${query}, 1) AS score
      FROM ${
        after.stretch === null
          ? sqlPart`post p`
          : sqlPart`(${threadsOf(searcher, filter, after.stretch)}) s
            CROSS JOIN LATERAL (SELECT * FROM post WHERE post.thread_id = s.id OFFSET 0) p`
      }
      -- The limits keep them look-ups for each post, whatever a plan for all words expects of them.
      CROSS JOIN LATERAL (SELECT * FROM thread WHERE thread.id = p.thread_id LIMIT 1) t
      CROSS JOIN LATERAL (
        SELECT author_id, hidden_at FROM post WHERE thread_id = t.id AND number = 1 LIMIT 1
      ) f
      WHERE p.words @@ ${wordsWanted(searcher, text)} AND p.deleted_at IS NULL
        AND ${inCourses(searcher)} AND t.merged_into_id IS NULL AND ${mayRead(searcher)}
        AND CASE ${filter}
          WHEN 'answered' THEN t.resolved_at IS NOT NULL
          WHEN 'mine' THEN p.author_id = ${searcher.id}::uuid
          ELSE true END
    ORDER BY p.thread_id, score DESC, p.number
    ), page AS (
      SELECT id, thread_id, score FROM best
      WHERE (score, id) < (${after.score}::float4, ${after.id}::uuid)
      ORDER BY score DESC, id DESC
      LIMIT ${limit}::int
    )
    SELECT p.id AS "postId", t.id AS "threadId", c.title AS "courseTitle",
      p.number, page.score,
      ts_headline('english', translate(t.title, ${MARK_START + MARK_END}, ''),
        ${query}, ${WHOLE}) AS title,
      ts_headline('english', translate(p.plain, ${MARK_START + MARK_END}, ''),
        ${query}, ${EXCERPT}) AS excerpt,
      p.created_at AS "createdAt",
      CASE WHEN p.is_anonymous THEN NULL ELSE COALESCE(u.name, p.byline) END AS "authorName",
      p.author_role AS "authorRole", p.is_anonymous AS "isAnonymous",
      COALESCE(p.author_id = ${searcher.id}::uuid, false) AS "isMine",
      p.hidden_at IS NOT NULL AS "isHidden",
      q.title AS "questionTitle", z.title AS "quizTitle", t.choice_key AS "choiceKey", t.kind,
      t.accepted_post_id AS "acceptedPostId", t.resolved_at AS "resolvedAt",
      t.waiting_since AS "waitingSince", t.locked_at AS "lockedAt"
    FROM page
    JOIN post p ON p.id = page.id
    JOIN thread t ON t.id = page.thread_id
    JOIN course c ON c.id = t.course_id
    LEFT JOIN person u ON u.id = p.author_id
    LEFT JOIN quiz z ON z.slug = t.quiz_slug
    LEFT JOIN question q ON q.id = t.question_id
    ORDER BY page.score DESC, page.id DESC`;
}

/** Whether more posts have the words than are compared with one another. */
export async function hasMany(
  { text, filter }: Pick<PostSearch, "text" | "filter">,
  searcher: Searcher,
): Promise<boolean> {
  const own = filter === "mine" ? sqlPart`p.author_id = ${searcher.id}::uuid` : sqlPart`true`;
  const [row] = await queryRows(currentDatabase(), z.object({ isMany: z.boolean() }))`
    SELECT count(*) > ${MOST_COMPARED} AS "isMany" FROM (
      SELECT FROM post p
      WHERE p.words @@ ${wordsWanted(searcher, text)} AND p.deleted_at IS NULL AND ${own}
      LIMIT ${MOST_COMPARED} + 1
    ) counted`;
  return row?.isMany ?? false;
}

/** The stretch of threads behind another; null behind the last. */
export async function stretchAfter(
  filter: SearchFilter,
  stretch: SearchStretch,
  searcher: Searcher,
): Promise<SearchStretch | null> {
  const row = z.object({ at: z.date(), threadId: z.uuid() });
  const [last] = await queryRows(currentDatabase(), row)`
    SELECT t.created_at AS at, t.id AS "threadId"
    FROM (${threadsOf(searcher, filter, stretch)}) t
    ORDER BY t.created_at DESC, t.id DESC OFFSET ${STRETCH} - 1`;
  return last ?? null;
}

/**
 * The threads of a stretch, in the order of an index. The courses' own parts of it are merged, each of
 * which is read as far as it comes into the stretch: that each has the order and the limit of the whole
 * lets the database do so.
 */
function threadsOf(
  { courses }: Searcher,
  filter: SearchFilter,
  { at, threadId }: SearchStretch,
): SqlPart {
  const newest = (among: SqlPart) => sqlPart`(SELECT id, created_at FROM thread
    WHERE ${among} AND merged_into_id IS NULL
      AND ${filter === "answered" ? sqlPart`resolved_at IS NOT NULL` : sqlPart`true`}
      AND (created_at, id) < (${at.toISOString()}::timestamptz, ${threadId}::uuid)
    ORDER BY created_at DESC, id DESC LIMIT ${STRETCH})`;
  if (courses === "every") return newest(sqlPart`true`);
  const each = courses
    .map(({ id }) => newest(sqlPart`course_id = ${id}::uuid`))
    .reduce((some, more) => sqlPart`${some} UNION ALL ${more}`);
  return sqlPart`SELECT * FROM (${each}) newest ORDER BY created_at DESC, id DESC LIMIT ${STRETCH}`;
}
