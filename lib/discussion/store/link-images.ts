import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { Transaction } from "@/lib/platform/transaction";

/** Writes down which images a post shows. What it showed before an edit stays written down. */
export async function linkPostImages(
  postId: string,
  images: readonly string[],
  transaction: Transaction,
): Promise<void> {
  if (images.length === 0) return;
  // The lock makes whoever takes unused images away wait: one that is there now stays.
  await transaction.$executeRaw`
    INSERT INTO post_image_use (post_id, image_id)
    SELECT ${postId}::uuid, id FROM post_image WHERE id = ANY (${[...images]}::uuid[])
    ORDER BY id FOR KEY SHARE
    ON CONFLICT DO NOTHING`;
}

/** Writes down which images a note shows. */
export async function linkNoteImages(
  noteId: string,
  images: readonly string[],
  transaction: Transaction,
): Promise<void> {
  if (images.length === 0) return;
  await transaction.$executeRaw`
    INSERT INTO note_image_use (note_id, image_id)
    SELECT ${noteId}::uuid, id FROM post_image WHERE id = ANY (${[...images]}::uuid[])
    ORDER BY id FOR KEY SHARE
    ON CONFLICT DO NOTHING`;
}

const sizeRow = z.object({
  textId: z.uuid(),
  id: z.uuid(),
  width: z.int(),
  height: z.int(),
});

/** The images of posts and notes, by the ids of these, each with its size in pixels. */
export async function findLinkedImages(
  textIds: readonly string[],
): Promise<readonly z.infer<typeof sizeRow>[]> {
  if (textIds.length === 0) return [];
  return queryRows(currentDatabase(), sizeRow)`
    SELECT u.text_id AS "textId", i.id, i.width, i.height
    FROM (
      SELECT post_id AS text_id, image_id FROM post_image_use
      WHERE post_id = ANY (${[...textIds]}::uuid[])
      UNION ALL
      SELECT note_id, image_id FROM note_image_use WHERE note_id = ANY (${[...textIds]}::uuid[])
    ) u
    JOIN post_image i ON i.id = u.image_id
    ORDER BY u.text_id, i.id`;
}
