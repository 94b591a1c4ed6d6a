import { sql } from "./waiting-threads";

/** What a course of many threads is made of. */
interface ManyThreads {
  readonly courseId: string;
  readonly askerId: string;
  /** Whose inbox has a line of each thread. */
  readonly readerId: string;
  /** How many, each with two replies. */
  readonly count: number;
  /** Of how many of the newest threads she has not read the line. */
  readonly unread: number;
}

/**
 * Writes questions of a learner that wait, each asked a second after the one before, past the limits
 * that hold for people. "Polarity" is a word of every second post, "w7" of one post in a thousand.
 */
export async function makeManyThreads(many: ManyThreads): Promise<void> {
  const { courseId, askerId, readerId, count, unread } = many;
  await sql`
    INSERT INTO thread (id, course_id, kind, title, question_id, choice_key, author_id,
      created_at, last_active_at, waiting_since, reply_count, last_number, picked)
    SELECT gen_random_uuid(), ${courseId}::uuid, 'question', 'Question number ' || n,
      'question-' || n % 60, substr('abcdef', n % 6 + 1, 1), ${askerId}::uuid, at, at, at, 2, 3, '{}'
    FROM (SELECT n, now() - (${count}::int - n) * interval '1 second' AS at
      FROM generate_series(1, ${count}::int) n) numbered`;
  await sql`
    INSERT INTO post (id, thread_id, number, path, author_id, author_role, text, plain, created_at)
    SELECT gen_random_uuid(), t.id, k, CASE k WHEN 1 THEN '{}' ELSE ARRAY[k] END::int[],
      ${askerId}::uuid, 'learner', '', CASE (t.n * 3 + k) % 2 WHEN 0 THEN 'polarity' ELSE 'brightness' END
        || ' and its word w' || (t.n * 3 + k) % 1000, t.created_at
    FROM (SELECT id, created_at, row_number() OVER (ORDER BY created_at) AS n FROM thread
      WHERE course_id = ${courseId}::uuid) t, generate_series(1, 3) k`;
  await sql`
    INSERT INTO notification (id, user_id, kind, thread_id, post_id, at, read_at)
    SELECT gen_random_uuid(), ${readerId}::uuid, 'reply', t.id, p.id, t.created_at,
      CASE WHEN t.n > ${unread}::int THEN now() END
    FROM (SELECT id, created_at, row_number() OVER (ORDER BY created_at DESC) AS n FROM thread
      WHERE course_id = ${courseId}::uuid) t
    JOIN post p ON p.thread_id = t.id AND p.number = 2`;
  await sql`ANALYZE`;
}
