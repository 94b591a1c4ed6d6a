import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { certaintySchema } from "@/lib/quiz/schema";
import { threadKindSchema } from "../schema";

const threadRow = z.object({
  id: z.uuid(),
  kind: threadKindSchema,
  title: z.string(),
  courseId: z.uuid(),
  courseSlug: z.string(),
  courseTitle: z.string(),
  isOpenCourse: z.boolean(),
  quizSlug: z.string().nullable(),
  quizTitle: z.string().nullable(),
  questionId: z.string().nullable(),
  questionTitle: z.string().nullable(),
  choiceKey: z.string().nullable(),
  versionHash: z.string().nullable(),
  variantName: z.string().nullable(),
  parameters: z.record(z.string(), z.string()).nullable(),
  picked: z.array(z.string()),
  certainty: certaintySchema.nullable(),
  /** For rights alone; it must not reach a page. */
  authorId: z.uuid().nullable(),
  createdAt: z.date(),
  replyCount: z.int(),
  lastNumber: z.int(),
  meTooCount: z.int(),
  isMeToo: z.boolean(),
  acceptedPostId: z.uuid().nullable(),
  resolvedAt: z.date().nullable(),
  waitingSince: z.date().nullable(),
  answeredAt: z.date().nullable(),
  lockedAt: z.date().nullable(),
  pinnedAt: z.date().nullable(),
  claimedBy: z.uuid().nullable(),
  mergedIntoId: z.uuid().nullable(),
  /** Staff have hidden what it asks, or its author took it back before anybody replied. */
  isHidden: z.boolean(),
  /** Null: not subscribed. */
  isMuted: z.boolean().nullable(),
});
export type ThreadRow = z.infer<typeof threadRow>;

/** A thread as one reader finds it; null where there is none. Whether she may see it is not asked. */
export async function findThread(id: string, readerId: string | null): Promise<ThreadRow | null> {
  const [row] = await queryRows(currentDatabase(), threadRow)`
    SELECT t.id, t.kind, t.title, t.course_id AS "courseId", c.slug AS "courseSlug",
      c.title AS "courseTitle", c.is_open AS "isOpenCourse",
      t.quiz_slug AS "quizSlug", z.title AS "quizTitle",
      t.question_id AS "questionId", q.title AS "questionTitle", t.choice_key AS "choiceKey",
      t.version_hash AS "versionHash", t.variant_name AS "variantName", t.parameters,
      t.picked, t.certainty, t.author_id AS "authorId", t.created_at AS "createdAt",
      t.reply_count AS "replyCount", t.last_number AS "lastNumber",
      t.me_too_count AS "meTooCount",
      EXISTS (SELECT FROM me_too m WHERE m.thread_id = t.id AND m.user_id = ${readerId}::uuid)
        AS "isMeToo",
      t.accepted_post_id AS "acceptedPostId", t.resolved_at AS "resolvedAt",
      t.waiting_since AS "waitingSince",
      t.answered_at AS "answeredAt", t.locked_at AS "lockedAt", t.pinned_at AS "pinnedAt",
      t.claimed_by AS "claimedBy", t.merged_into_id AS "mergedIntoId",
      (f.hidden_at IS NOT NULL OR (f.deleted_at IS NOT NULL AND t.reply_count = 0)) AS "isHidden", s.is_muted AS "isMuted"
    FROM thread t
    JOIN course c ON c.id = t.course_id
    LEFT JOIN post f ON f.thread_id = t.id AND f.number = 1
    LEFT JOIN quiz z ON z.slug = t.quiz_slug
    LEFT JOIN question q ON q.id = t.question_id
    LEFT JOIN subscription s ON s.thread_id = t.id AND s.user_id = ${readerId}::uuid
    WHERE t.id = ${id}::uuid`;
  return row ?? null;
}
