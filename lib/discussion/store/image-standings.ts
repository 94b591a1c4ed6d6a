import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const image = { id: z.uuid(), width: z.int(), height: z.int(), mediaType: z.string() };
const course = { courseId: z.uuid(), isOpen: z.boolean() };

const standingRow = z.discriminatedUnion("kind", [
  /** Posts of a course that stand; shown where the reader finds one of them as a learner does. */
  z.object({ kind: z.literal("posts"), ...image, ...course, isShown: z.boolean() }),
  /** Notes about a question; shown where one was merged. */
  z.object({
    kind: z.literal("notes"),
    ...image,
    ...course,
    questionId: z.string(),
    isShown: z.boolean(),
    isOwn: z.boolean(),
  }),
  /** The reader uploaded it, and nothing that stands uses it. */
  z.object({ kind: z.literal("draft"), ...image, ...course }),
]);
export type ImageStanding = z.infer<typeof standingRow>;

/**
 * Where images are to be found: a row for each course whose posts use one, for each question whose
 * notes do, and for what the reader uploaded for a post that she has not written yet. A deleted post
 * uses nothing. Whether the reader may see the course is not asked.
 */
export function findImageStandings(
  ids: readonly string[],
  readerId: string | null,
): Promise<readonly ImageStanding[]> {
  return queryRows(currentDatabase(), standingRow)`
    WITH image AS (
      SELECT id, width, height, media_type, course_id, uploader_id
      FROM post_image WHERE id = ANY (${[...ids]}::uuid[])
    ), in_posts AS (
      SELECT i.id, t.course_id, bool_or(
        (p.hidden_at IS NULL OR COALESCE(p.author_id = ${readerId}::uuid, false))
        AND (COALESCE(t.author_id = ${readerId}::uuid, false)
          OR f.hidden_at IS NULL AND (f.deleted_at IS NULL OR t.reply_count > 0))) AS is_shown
      FROM image i
      JOIN post_image_use u ON u.image_id = i.id
      JOIN post p ON p.id = u.post_id AND p.deleted_at IS NULL
      JOIN thread t ON t.id = p.thread_id
      JOIN post f ON f.thread_id = t.id AND f.number = 1
      GROUP BY i.id, t.course_id
    ), in_notes AS (
      SELECT i.id, n.course_id, n.question_id,
        bool_or(COALESCE(n.outcome = 'merged', false)) AS is_shown,
        bool_or(COALESCE(n.proposed_by = ${readerId}::uuid, false)) AS is_own
      FROM image i
      JOIN note_image_use u ON u.image_id = i.id
      JOIN choice_note n ON n.id = u.note_id
      GROUP BY i.id, n.course_id, n.question_id
    ), standing AS (
      SELECT 'posts' AS kind, id, course_id, is_shown, NULL AS question_id, NULL::bool AS is_own
      FROM in_posts
      UNION ALL
      SELECT 'notes', id, course_id, is_shown, question_id, is_own FROM in_notes
      UNION ALL
      SELECT 'draft', i.id, i.course_id, NULL, NULL, NULL FROM image i
      WHERE i.uploader_id = ${readerId}::uuid
        AND NOT EXISTS (SELECT FROM in_posts p WHERE p.id = i.id)
        AND NOT EXISTS (SELECT FROM in_notes n WHERE n.id = i.id)
    )
    SELECT s.kind, s.id, i.width, i.height, i.media_type AS "mediaType",
      s.course_id AS "courseId", c.is_open AS "isOpen", s.is_shown AS "isShown",
      s.question_id AS "questionId", s.is_own AS "isOwn"
    FROM standing s JOIN image i ON i.id = s.id JOIN course c ON c.id = s.course_id`;
}
