import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import type { Reader } from "./list-branch";

const correctedRow = z.object({ typed: z.string(), word: z.string() });

/**
 * For words that no post of a course has, the most similar word of its titles, by the groups of three
 * letters that they share, with or without their endings; nothing for a word that no title comes near. Titles that the reader may
 * not see are not asked.
 *
 * @param words in small letters.
 */
export async function correctWords(
  courseId: string,
  words: readonly string[],
  reader: Reader,
): Promise<ReadonlyMap<string, string>> {
  const rows = await queryRows(currentDatabase(), correctedRow)`
    SELECT typed, near.word
    FROM unnest(${words}::text[]) typed
    CROSS JOIN LATERAL (
      SELECT COALESCE((tsvector_to_array(to_tsvector('english', typed)))[1], typed) AS stem
    ) stemmed
    CROSS JOIN LATERAL (
      SELECT word
      FROM (
        SELECT t.title
        FROM unnest(ARRAY[typed, stem]) form
        CROSS JOIN titles_with_word_like(form) t
        JOIN post f ON f.thread_id = t.id AND f.number = 1
        WHERE t.course_id = ${courseId}::uuid AND f.deleted_at IS NULL
          AND (f.hidden_at IS NULL OR ${reader.isStaff}::bool OR f.author_id = ${reader.id}::uuid)
        ORDER BY word_similarity(form, t.title) DESC
        LIMIT 50
      ) titles, regexp_split_to_table(lower(title), '[^[:alnum:]]+') word
      WHERE word <> ''
      ORDER BY greatest(similarity(word, typed), similarity(word, stem)) DESC, word
      LIMIT 1
    ) near
    WHERE numnode(plainto_tsquery('english', typed)) > 0 AND near.word <> typed
      AND NOT EXISTS (
        SELECT FROM post p JOIN thread t ON t.id = p.thread_id
        WHERE p.words @@ plainto_tsquery('english', typed) AND p.deleted_at IS NULL
          AND p.hidden_at IS NULL AND t.course_id = ${courseId}::uuid
      )`;
  return new Map(rows.map(({ typed, word }) => [typed, word]));
}
