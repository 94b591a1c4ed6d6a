import "server-only";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";

/** Who an anonymous author is. */
export interface RevealedAuthor {
  readonly name: string;
  readonly email: string;
}

/**
 * Tells who wrote an anonymous post and writes that into the audit log, both or neither. Null where
 * the post is not anonymous, or its author's account is gone.
 */
export function revealAuthor(
  postId: string,
  courseId: string,
  actorId: string,
): Promise<RevealedAuthor | null> {
  return inTransaction(async (transaction) => {
    const post = await transaction.post.findFirst({
      where: { id: postId, isAnonymous: true },
      select: { author: { select: { id: true, name: true, email: true } } },
    });
    const author = post?.author ?? null;
    if (author === null) return null;
    const { id, name, email } = author;
    await writeAudit(
      { action: "author.revealed", actorId, subjectId: id, courseId, details: { postId } },
      transaction,
    );
    return { name, email };
  });
}
