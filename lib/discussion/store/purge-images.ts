import "server-only";
import { db } from "@/lib/platform/db";

/**
 * Takes away the images from before a moment that no text names: of a post, of an earlier version of
 * it, or of a note. What was deleted counts for as long as its author may bring it back; then it is
 * emptied. The texts are read once for all images.
 */
export function purgeImages(before: Date): Promise<number> {
  return db().$executeRaw`
    DELETE FROM post_image
    WHERE created_at < ${before} AND id::text NOT IN (
      SELECT lower((regexp_matches(text, '/images/([0-9a-f-]{36})', 'gi'))[1])
      FROM (
        SELECT text FROM post
        UNION ALL SELECT text FROM post_revision
        UNION ALL SELECT text FROM choice_note
      ) texts
      WHERE text ILIKE '%/images/%'
    )`;
}
