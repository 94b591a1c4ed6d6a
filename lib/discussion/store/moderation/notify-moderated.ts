import "server-only";
import type { Transaction } from "@/lib/platform/transaction";

/** What was done, by whom. */
export interface Moderation {
  readonly actorId: string;
  readonly courseId: string;
  readonly now: Date;
}

/**
 * Tells the author of a post that staff changed how it stands, once until she has read it; nobody is
 * told of what she did herself.
 */
export async function notifyModerated(
  postId: string,
  { actorId, now }: Moderation,
  transaction: Transaction,
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO notification (id, user_id, kind, thread_id, post_id, at)
    SELECT gen_random_uuid(), author_id, 'moderated', thread_id, id, ${now.toISOString()}::timestamptz
    FROM post WHERE id = ${postId}::uuid AND author_id <> ${actorId}::uuid
    ON CONFLICT (user_id, kind, thread_id, post_id)
    DO UPDATE SET at = excluded.at, read_at = NULL, mailed_at = NULL`;
}

/** The same, for the author of a thread's first post. */
export async function notifyAsker(
  threadId: string,
  by: Moderation,
  transaction: Transaction,
): Promise<void> {
  const first = await transaction.post.findUnique({
    where: { threadId_number: { threadId, number: 1 } },
    select: { id: true },
  });
  if (first !== null) await notifyModerated(first.id, by, transaction);
}
