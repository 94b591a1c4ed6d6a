import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { threadKindSchema } from "../schema";

const similarRow = z.object({
  id: z.uuid(),
  title: z.string(),
  kind: threadKindSchema,
  replyCount: z.int(),
  questionTitle: z.string().nullable(),
  quizTitle: z.string().nullable(),
  choiceKey: z.string().nullable(),
  isSameQuestion: z.boolean(),
  isSameChoice: z.boolean(),
  isMine: z.boolean(),
  isMeToo: z.boolean(),
  acceptedPostId: z.uuid().nullable(),
  resolvedAt: z.date().nullable(),
  waitingSince: z.date().nullable(),
  lockedAt: z.date().nullable(),
});
export type SimilarRow = z.infer<typeof similarRow>;

/** What a new thread will ask, and about what. */
export interface Asked {
  readonly courseId: string;
  readonly title: string;
  readonly questionId: string | null;
  readonly choiceKey: string | null;
  /** Who asks: what is her own, and what she asks too. */
  readonly readerId: string;
  /** How many threads at most about the same question, and how many others. */
  readonly mostOfEach: number;
}

/**
 * The threads of a course that ask something similar: first those about the same choice, then about
 * the same question, then a few others, each the most similar first. Similar are titles that share groups
 * of three letters with the new one, whole or in part; first posts with all its words, the newest 200
 * of them; and about the same question those with any of its words.
 */
export function similarThreads(asked: Asked): Promise<readonly SimilarRow[]> {
  const { courseId, title, questionId, choiceKey, readerId, mostOfEach } = asked;
  return queryRows(currentDatabase(), similarRow)`
    WITH asked AS (
      SELECT replace(plainto_tsquery('english', ${title})::text, ' & ', ' | ')::tsquery AS any_word
    ), near AS (
      SELECT id FROM similar_titles(${title}) WHERE course_id = ${courseId}::uuid
      UNION
      (SELECT p.thread_id FROM post p JOIN thread t ON t.id = p.thread_id
      WHERE p.words @@ plainto_tsquery('english', ${title}) AND p.deleted_at IS NULL
        AND p.number = 1 AND t.course_id = ${courseId}::uuid
      ORDER BY p.created_at DESC LIMIT 200)
      UNION
      SELECT t.id FROM asked, thread t JOIN post p ON p.thread_id = t.id AND p.number = 1
      WHERE t.course_id = ${courseId}::uuid AND t.question_id = ${questionId}::text
        AND p.words @@ asked.any_word
    ), scored AS (
      SELECT t.*, COALESCE(t.question_id = ${questionId}::text, false) AS same_question,
        COALESCE(t.question_id = ${questionId}::text AND t.choice_key = ${choiceKey}::text, false)
          AS same_choice,
        greatest(similarity(t.title, ${title}), word_similarity(${title}, t.title))
          + ts_rank(f.words, asked.any_word) AS score
      FROM asked, near
      JOIN thread t ON t.id = near.id
      JOIN post f ON f.thread_id = t.id AND f.number = 1
      WHERE t.merged_into_id IS NULL AND f.hidden_at IS NULL AND f.deleted_at IS NULL
    ), ranked AS (
      SELECT scored.*, row_number() OVER (
        PARTITION BY same_question ORDER BY same_choice DESC, score DESC, id) AS place
      FROM scored
    )
    SELECT r.id, r.title, r.kind, r.reply_count AS "replyCount", q.title AS "questionTitle",
      z.title AS "quizTitle", r.choice_key AS "choiceKey", r.same_question AS "isSameQuestion",
      r.same_choice AS "isSameChoice", r.accepted_post_id AS "acceptedPostId",
      COALESCE(r.author_id = ${readerId}::uuid, false) AS "isMine",
      EXISTS (SELECT FROM me_too m WHERE m.thread_id = r.id AND m.user_id = ${readerId}::uuid)
        AS "isMeToo",
      r.resolved_at AS "resolvedAt", r.waiting_since AS "waitingSince", r.locked_at AS "lockedAt"
    FROM ranked r
    LEFT JOIN quiz z ON z.slug = r.quiz_slug
    LEFT JOIN question q ON q.id = r.question_id
    WHERE r.place <= ${mostOfEach}::int
    ORDER BY r.same_question DESC, r.place`;
}
