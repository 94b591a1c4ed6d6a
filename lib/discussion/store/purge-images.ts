import "server-only";
import { z } from "zod";
import { inTransaction } from "@/lib/platform/in-transaction";

const ids = z.array(z.object({ id: z.uuid() }));

/**
 * Takes away the images from before a moment that nothing uses, and those whose course is gone. One
 * that is being put into a post right now is passed over, and looked at once more before it goes.
 */
export function purgeImages(before: Date): Promise<number> {
  const at = before.toISOString();
  return inTransaction(async (transaction) => {
    const unused = ids.parse(
      await transaction.$queryRaw`
        SELECT id FROM post_image i
        WHERE (created_at < ${at}::timestamptz OR course_id IS NULL)
          AND NOT EXISTS (SELECT FROM post_image_use u WHERE u.image_id = i.id)
          AND NOT EXISTS (SELECT FROM note_image_use u WHERE u.image_id = i.id)
        FOR UPDATE SKIP LOCKED`,
    );
    return transaction.$executeRaw`
      DELETE FROM post_image i
      WHERE id = ANY (${unused.map(({ id }) => id)}::uuid[])
        AND NOT EXISTS (SELECT FROM post_image_use u WHERE u.image_id = i.id)
        AND NOT EXISTS (SELECT FROM note_image_use u WHERE u.image_id = i.id)`;
  });
}
