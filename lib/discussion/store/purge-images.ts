import "server-only";
import { db } from "@/lib/platform/db";

/**
 * Takes away the images from before a moment that no text names: of a post, of an earlier
 * version of it, or of a note. What was deleted before that moment no longer counts; until then its
 * author may bring it back whole. The texts are read once for all images.
 */
export function purgeImages(before: Date): Promise<number> {
  return db().$executeRaw`
    DELETE FROM post_image
    WHERE created_at < ${before} AND id::text NOT IN (
      SELECT lower((regexp_matches(text, '/images/([0-9a-f-]{36})', 'gi'))[1])
      FROM (
        SELECT text FROM post WHERE deleted_at IS NULL OR deleted_at >= ${before}
        UNION ALL
        SELECT r.text FROM post_revision r JOIN post p ON p.id = r.post_id
        WHERE p.deleted_at IS NULL OR p.deleted_at >= ${before}
        UNION ALL
        SELECT text FROM choice_note
      ) texts
      WHERE text ILIKE '%/images/%'
    )`;
}
