import "server-only";
import { db } from "@/lib/platform/db";

/** Where a post is and whose; null where there is none. `authorId` is for rights alone. */
export async function findPostPlace(id: string): Promise<{
  readonly id: string;
  readonly threadId: string;
  readonly parentId: string | null;
  readonly number: number;
  readonly authorId: string | null;
  readonly isDeleted: boolean;
  readonly isHidden: boolean;
} | null> {
  const row = await db().post.findUnique({
    where: { id },
    select: {
      id: true,
      threadId: true,
      parentId: true,
      number: true,
      authorId: true,
      deletedAt: true,
      hiddenAt: true,
    },
  });
  if (row === null) return null;
  const { deletedAt, hiddenAt, ...place } = row;
  return { ...place, isDeleted: deletedAt !== null, isHidden: hiddenAt !== null };
}

/** The id of a thread's first post. */
export async function findFirstPostId(threadId: string): Promise<string | null> {
  const row = await db().post.findUnique({
    where: { threadId_number: { threadId, number: 1 } },
    select: { id: true },
  });
  return row?.id ?? null;
}
