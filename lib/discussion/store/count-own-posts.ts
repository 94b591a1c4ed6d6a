import "server-only";
import { db } from "@/lib/platform/db";

/** How many posts somebody has written that still stand, counted up to a number. */
export async function countOwnPosts(userId: string, upTo: number): Promise<number> {
  return db().post.count({
    where: { authorId: userId, deletedAt: null, hiddenAt: null },
    take: upTo,
  });
}
