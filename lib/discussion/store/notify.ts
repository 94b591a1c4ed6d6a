import "server-only";
import type { Transaction } from "@/lib/platform/transaction";
import type { AuthorRole } from "../author";

/** A post that was just written, and who may be to hear of it. */
interface Written {
  readonly postId: string;
  /** What it answers; null where it begins a thread. */
  readonly parentId: string | null;
  readonly threadId: string;
  readonly author: { readonly id: string; readonly role: AuthorRole };
  readonly mentioned: readonly string[];
  readonly now: Date;
}

/**
 * Tells of a post whoever it answers, mentions, or who follows its thread, and of a thread's first
 * post whoever wants to hear of every thread: one line a person, in one statement however many they
 * are. Nobody is told of what she did herself, of a thread that she has muted, or of one that she may
 * not read; learners reach by a mention only staff and whoever has posted under her name.
 */
export async function notifyOfPost(
  { postId, parentId, threadId, author, mentioned, now }: Written,
  transaction: Transaction,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO notification (id, user_id, kind, thread_id, post_id, at)
    SELECT DISTINCT ON (told.user_id) gen_random_uuid(), told.user_id, told.kind,
      ${threadId}::uuid, ${postId}::uuid, ${now.toISOString()}::timestamptz
    FROM (
      SELECT person.id AS user_id, 'mention' AS kind FROM person
      WHERE person.id = ANY (${[...mentioned]}::uuid[])
      UNION ALL
      SELECT post.author_id, 'reply' FROM post WHERE post.id = ${parentId}::uuid
      UNION ALL
      SELECT subscription.user_id, 'reply' FROM subscription
      WHERE subscription.thread_id = ${threadId}::uuid
      UNION ALL
      SELECT mail_choice.user_id, 'thread' FROM mail_choice
      JOIN thread ON thread.id = ${threadId}::uuid AND thread.course_id = mail_choice.course_id
      WHERE mail_choice.is_all AND ${parentId}::uuid IS NULL
    ) told
    JOIN thread t ON t.id = ${threadId}::uuid
    JOIN course c ON c.id = t.course_id
    JOIN post f ON f.thread_id = t.id AND f.number = 1
    JOIN person u ON u.id = told.user_id
    LEFT JOIN membership m ON m.course_id = c.id AND m.user_id = u.id
    LEFT JOIN subscription s ON s.thread_id = t.id AND s.user_id = u.id
    WHERE u.id <> ${author.id}::uuid AND s.is_muted IS NOT TRUE
      AND (c.is_open OR m.role IS NOT NULL OR u.is_administrator)
      AND (f.hidden_at IS NULL OR f.author_id = u.id OR u.is_administrator
        OR m.role IN ('mentor', 'instructor'))
      AND (told.kind <> 'mention' OR ${author.role !== "learner"}::bool OR u.is_administrator
        OR m.role IN ('mentor', 'instructor') OR EXISTS (
          SELECT FROM post w JOIN thread wt ON wt.id = w.thread_id
          WHERE w.author_id = u.id AND wt.course_id = c.id AND NOT w.is_anonymous
            AND w.deleted_at IS NULL AND w.hidden_at IS NULL))
    ORDER BY told.user_id, told.kind
    ON CONFLICT DO NOTHING`;
}

/** What became of a thread or of a post in it, and through whom. */
interface Settled {
  readonly kind: "accepted" | "endorsed" | "resolved";
  readonly threadId: string;
  /** What was accepted or endorsed; the first post where the thread was resolved. */
  readonly postId: string | null;
  readonly actorId: string;
  readonly now: Date;
}

/**
 * Tells the author of a post and whoever asked that the post was accepted or endorsed or the question
 * resolved. Of the same thing nobody is told twice, however often it is taken back and done again.
 */
export async function notifyOfSettling(
  { kind, threadId, postId, actorId, now }: Settled,
  transaction: Transaction,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO notification (id, user_id, kind, thread_id, post_id, at)
    SELECT gen_random_uuid(), u.id, ${kind}, t.id, p.id, ${now.toISOString()}::timestamptz
    FROM thread t
    JOIN course c ON c.id = t.course_id
    JOIN post p ON p.thread_id = t.id
      AND CASE WHEN ${postId}::uuid IS NULL THEN p.number = 1 ELSE p.id = ${postId}::uuid END
    JOIN person u ON u.id IN (t.author_id, p.author_id)
    LEFT JOIN membership m ON m.course_id = c.id AND m.user_id = u.id
    LEFT JOIN subscription s ON s.thread_id = t.id AND s.user_id = u.id
    WHERE t.id = ${threadId}::uuid AND u.id <> ${actorId}::uuid AND s.is_muted IS NOT TRUE
      AND (c.is_open OR m.role IS NOT NULL OR u.is_administrator)
    ON CONFLICT DO NOTHING`;
}
