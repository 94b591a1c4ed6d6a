import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { sqlPart } from "@/lib/platform/statement";
import { inCourses, mayRead, MOST_COMPARED, type Searcher, wordsWanted } from "./searcher";

const correctedRow = z.object({ typed: z.string(), word: z.string() });

/**
 * For words that no post has which somebody may read, the most similar word of the titles of such
 * threads, by the groups of three letters that they share, with or without their endings; nothing for
 * a word that no title comes near. What she may not read is not asked: no correction tells of it.
 *
 * @param words in small letters.
 */
export async function correctWords(
  words: readonly string[],
  searcher: Searcher,
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
        CROSS JOIN LATERAL (SELECT f.author_id, f.hidden_at) p
        WHERE ${inCourses(searcher)} AND f.deleted_at IS NULL AND ${mayRead(searcher)}
        ORDER BY word_similarity(form, t.title) DESC
        LIMIT 50
      ) titles, regexp_split_to_table(lower(title), '[^[:alnum:]]+') word
      WHERE word <> ''
      ORDER BY greatest(similarity(word, typed), similarity(word, stem)) DESC, word
      LIMIT 1
    ) near
    WHERE numnode(plainto_tsquery('english', typed)) > 0 AND near.word <> typed
      AND NOT EXISTS (
        SELECT FROM (
          SELECT * FROM post
          WHERE words @@ ${wordsWanted(searcher, sqlPart`typed`)} AND deleted_at IS NULL
          LIMIT ${MOST_COMPARED}
        ) p
        JOIN thread t ON t.id = p.thread_id
        JOIN post f ON f.thread_id = t.id AND f.number = 1
        WHERE ${inCourses(searcher)} AND t.merged_into_id IS NULL AND ${mayRead(searcher)}
      )`;
  return new Map(rows.map(({ typed, word }) => [typed, word]));
}
