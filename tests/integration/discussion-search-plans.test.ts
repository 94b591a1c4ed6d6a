import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Database } from "@/lib/platform/database";
import { correctWords } from "@/lib/discussion/store/correct-words";
import { searchStart } from "@/lib/discussion/search-query";
import { searchPosts } from "@/lib/discussion/store/search-posts";
import type { Searcher } from "@/lib/discussion/store/searcher";
import { similarThreads } from "@/lib/discussion/store/similar-threads";
import { makeCourse } from "../support/course-people";
import { forEachDatabase } from "../support/for-each-database";
import { statementsOf } from "../support/statement-plan";

const THREADS = 12_000;

/** One of a thousand words that mean nothing, as SQL. */
const word = (number: string): string =>
  `translate(left(md5((${number})::text), 8), '0123456789', 'ghijklmnop')`;
const words = (seed: string, count: number): string =>
  `(SELECT string_agg(${word(`hashint4(${seed} * 100 + k) % 1000`)}, ' ') FROM generate_series(1, ${String(count)}) k)`;

/** So many threads, each with a reply. */
async function fill({ prisma }: Database, courseId: string): Promise<void> {
  await prisma.$executeRawUnsafe(
    `INSERT INTO thread (id, course_id, kind, title, question_id)
     SELECT ('01939000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, $1::uuid, 'question',
       ${words("n", 7)}, 'question-' || n % 60
     FROM generate_series(1, ${String(THREADS)}) n`,
    courseId,
  );
  await prisma.$executeRawUnsafe(
    `INSERT INTO post (id, thread_id, number, path, author_role, text, plain)
     SELECT gen_random_uuid(), ('01939000-0000-7000-9000-' || lpad(to_hex(n), 12, '0'))::uuid, k,
       CASE k WHEN 1 THEN '{}' ELSE ARRAY[k] END::int[], 'learner', '', ${words("(n * 2 + k)", 30)}
     FROM generate_series(1, ${String(THREADS)}) n, generate_series(1, 2) k`,
  );
  await prisma.$executeRawUnsafe("ANALYZE");
}

/** The plan of the statement that some work sends. */
async function planOf(database: Database, work: () => Promise<unknown>): Promise<string> {
  const sent = await statementsOf(database, work);
  const [statement] = sent;
  if (statement === undefined || sent.length > 1) throw new Error("Not one statement was sent");
  const { name, text, values } = statement;
  const lines = await database.rows({ name: `explain ${name}`, text: `EXPLAIN ${text}`, values });
  return JSON.stringify(lines);
}

/** The plan by which a function of the database looks for a text: of its body, under its settings. */
async function planInside({ prisma }: Database, name: string): Promise<string> {
  const [found] = await prisma.$queryRaw<{ body: string; settings: string[] }[]>`
    SELECT prosrc AS body, proconfig AS settings FROM pg_proc WHERE proname = ${name}`;
  if (found === undefined) throw new Error("There is no such function");
  return prisma.$transaction(async (transaction) => {
    for (const setting of found.settings) {
      await transaction.$executeRawUnsafe(`SET LOCAL ${setting}`);
    }
    await transaction.$executeRawUnsafe(`PREPARE inside(text) AS ${found.body}`);
    const plan = await transaction.$queryRawUnsafe("EXPLAIN EXECUTE inside('any text at all')");
    await transaction.$executeRawUnsafe("DEALLOCATE inside");
    return JSON.stringify(plan);
  });
}

describe(`among ${String(THREADS)} threads`, () => {
  forEachDatabase("migrated", (database) => {
    it("what is similar to a title and what has some words are looked up, not read through", async () => {
      const { id: courseId } = await makeCourse();
      await fill(database(), courseId);
      const [some] = await database().prisma.$queryRaw<{ title: string }[]>`
        SELECT title FROM thread WHERE course_id = ${courseId}::uuid LIMIT 1`;
      const title = some?.title ?? "";
      const about = {
        courseId,
        title,
        questionId: "question-7",
        choiceKey: null,
        readerId: randomUUID(),
        mostOfEach: 3,
      };
      const similar = await planOf(database(), async () => {
        const found = await similarThreads(about);
        expect(found.map((thread) => thread.title)).toContain(title);
      });
      expect(similar).toContain("similar_titles");
      expect(similar).toContain("post_words_idx");
      expect(similar).toContain("thread_course_id_question_id_choice_key_idx");
      expect(similar).not.toContain("Seq Scan on post");
      for (const name of ["similar_titles", "titles_with_word_like"]) {
        const inside = await planInside(database(), name);
        expect(inside).toContain("thread_title_trigrams");
        expect(inside).not.toContain("Seq Scan");
      }
      const searcher: Searcher = {
        id: null,
        courses: [{ id: courseId, isStaff: false }],
        submitted: [],
        isAnyway: true,
      };
      const word = `${title.slice(0, 3)}${title.slice(4, 8)}`;
      const corrected = await planOf(database(), async () => {
        const better = await correctWords([word], searcher);
        expect(better.get(word)).toBe(title.slice(0, 8));
      });
      expect(corrected).toContain("titles_with_word_like");
      expect(corrected).not.toContain("Seq Scan on post");
      const text = title.split(" ").slice(0, 2).join(" ");
      const wanted = {
        text,
        filter: "all",
        after: searchStart(null),
        limit: 21,
      } as const;
      const found = await planOf(database(), async () => {
        const posts = await searchPosts(wanted, searcher);
        expect(posts.length).toBeGreaterThan(0);
      });
      expect(found).toContain("post_words_idx");
      expect(found).not.toContain("Seq Scan on post");
    });
  });
});
