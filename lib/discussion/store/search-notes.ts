import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { sqlPart } from "@/lib/platform/statement";
import { MARK_END, MARK_START } from "../marked-text";
import { EXCERPT } from "./headline";
import { inCourses, mayKnow, type Searcher } from "./searcher";

const foundNoteRow = z.object({
  id: z.uuid(),
  courseId: z.uuid(),
  courseSlug: z.string(),
  courseTitle: z.string(),
  questionId: z.string(),
  questionTitle: z.string(),
  choiceKey: z.string(),
  /** With marks around what was found. */
  excerpt: z.string(),
  settledAt: z.date(),
  /** The note that stands before it where staff read what was settled, the latest first. */
  laterId: z.uuid().nullable(),
});
export type FoundNoteRow = z.infer<typeof foundNoteRow>;

/** So many notes are compared with one another; of more, those that were settled last. */
const MOST_RANKED = sqlPart`1000`;

/**
 * The notes that stand in explanations which somebody may read and that have the words, the best
 * fitting first of the newest. Whoever proposed one is no part of it.
 *
 * @param mostOfChoice so many notes stand in the explanation of a choice, the first of them.
 */
export function searchNotes(
  text: string,
  searcher: Searcher,
  mostOfChoice: number,
  limit: number,
): Promise<readonly FoundNoteRow[]> {
  const query = sqlPart`websearch_to_tsquery('english', ${text})`;
  return queryRows(currentDatabase(), foundNoteRow)`
    WITH newest AS (
      SELECT t.* FROM choice_note t
      WHERE t.outcome = 'merged' AND to_tsvector('english', t.plain) @@ ${query}
        AND ${inCourses(searcher)} AND ${mayKnow(searcher)}
      ORDER BY t.settled_at DESC, t.id DESC
      LIMIT ${MOST_RANKED}
    ), page AS (
      SELECT t.*, ts_rank(to_tsvector('english', t.plain), ${query}, 1) AS score
      FROM newest t
      WHERE (
        SELECT count(*) FROM choice_note before
        WHERE before.course_id = t.course_id AND before.question_id = t.question_id
          AND before.choice_key = t.choice_key AND before.outcome = 'merged'
          AND (before.settled_at, before.id) < (t.settled_at, t.id)
      ) < ${mostOfChoice}::int
      ORDER BY score DESC, t.id DESC
      LIMIT ${limit}::int
    )
    SELECT n.id, n.course_id AS "courseId", c.slug AS "courseSlug", c.title AS "courseTitle",
      n.question_id AS "questionId", q.title AS "questionTitle", n.choice_key AS "choiceKey",
      ts_headline('english', translate(n.plain, ${MARK_START + MARK_END}, ''),
        ${query}, ${EXCERPT}) AS excerpt,
      n.settled_at AS "settledAt", (
        SELECT m.id FROM choice_note m
        WHERE m.course_id = n.course_id AND m.outcome IS NOT NULL
          AND (m.settled_at, m.id) > (n.settled_at, n.id)
        ORDER BY m.settled_at, m.id LIMIT 1
      ) AS "laterId"
    FROM page n
    JOIN course c ON c.id = n.course_id
    JOIN question q ON q.id = n.question_id
    ORDER BY n.score DESC, n.id DESC`;
}
