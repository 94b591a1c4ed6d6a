import "server-only";
import type { Transaction } from "@/lib/platform/transaction";

/**
 * Waits until nobody else changes the thread of a post, and keeps it so. First the thread, then its
 * posts, as everywhere: so no two wait for each other. What is looked at after it is how things stand
 * once others are done: the post may be in another thread by then.
 */
export async function lockThreadOf(postId: string, transaction: Transaction): Promise<void> {
  await transaction.$queryRaw`
    SELECT 1 FROM thread t JOIN post p ON p.thread_id = t.id
    WHERE p.id = ${postId}::uuid FOR NO KEY UPDATE OF t`;
}
