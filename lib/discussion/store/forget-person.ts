import "server-only";
import type { Transaction } from "@/lib/platform/transaction";

/**
 * Takes somebody's votes, endorsements and "same question" away with what they counted for, and her
 * id where no relation holds it. Her posts stay, and lose her name with the account; what she has
 * deleted is emptied at once, since nobody can bring it back.
 */
export async function forgetPerson(userId: string, transaction: Transaction): Promise<void> {
  // First the threads, in one order, then their posts, as everywhere: so no two wait for each other.
  await transaction.$queryRaw`
    SELECT 1 FROM thread WHERE id IN (
      SELECT p.thread_id FROM post p JOIN vote v ON v.post_id = p.id WHERE v.user_id = ${userId}::uuid
      UNION SELECT p.thread_id FROM post p JOIN endorsement e ON e.post_id = p.id
        WHERE e.user_id = ${userId}::uuid
      UNION SELECT thread_id FROM me_too WHERE user_id = ${userId}::uuid
      UNION SELECT thread_id FROM post WHERE author_id = ${userId}::uuid AND deleted_at IS NOT NULL
      UNION SELECT id FROM thread WHERE author_id = ${userId}::uuid AND own_title IS NOT NULL
    ) ORDER BY id FOR NO KEY UPDATE`;
  await transaction.$executeRaw`
    WITH taken AS (
      DELETE FROM vote WHERE user_id = ${userId}::uuid RETURNING post_id
    ), counted AS (
      UPDATE post SET vote_count = vote_count - 1 FROM taken
      WHERE post.id = taken.post_id RETURNING post.thread_id, post.number
    )
    UPDATE thread SET vote_count = thread.vote_count - 1 FROM counted
    WHERE thread.id = counted.thread_id AND counted.number = 1`;
  await transaction.$executeRaw`
    WITH taken AS (
      DELETE FROM endorsement WHERE user_id = ${userId}::uuid RETURNING post_id
    )
    UPDATE post SET endorse_count = endorse_count - 1 FROM taken WHERE post.id = taken.post_id`;
  await transaction.$executeRaw`
    WITH taken AS (
      DELETE FROM me_too WHERE user_id = ${userId}::uuid RETURNING thread_id
    )
    UPDATE thread SET me_too_count = me_too_count - 1 FROM taken
    WHERE thread.id = taken.thread_id`;
  const deleted = { authorId: userId, deletedAt: { not: null } };
  await transaction.postRevision.deleteMany({ where: { post: deleted } });
  await transaction.postImageUse.deleteMany({ where: { post: deleted } });
  // What she uploaded and nothing uses, nobody could see any more.
  await transaction.postImage.deleteMany({
    where: { uploaderId: userId, inPosts: { none: {} }, inNotes: { none: {} } },
  });
  await transaction.$executeRaw`
    UPDATE thread SET own_title = NULL
    WHERE author_id = ${userId}::uuid AND own_title IS NOT NULL`;
  await transaction.post.updateMany({
    where: deleted,
    data: { text: "", plain: "", definitions: [] },
  });
  await transaction.thread.updateMany({
    where: { claimedBy: userId },
    data: { claimedBy: null, claimedAt: null },
  });
  for (const column of ["proposedBy", "settledBy"] as const) {
    await transaction.choiceNote.updateMany({
      where: { [column]: userId },
      data: { [column]: null },
    });
  }
}
