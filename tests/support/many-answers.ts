import { db } from "@/lib/platform/db";
import { markAnswer } from "@/lib/quiz/mark-answer";

/** Every set of ticks of four choices. */
const TICKS = Array.from({ length: 16 }, (_, set) =>
  Array.from("abcd").filter((_key, bit) => (set & (1 << bit)) !== 0),
);

/**
 * So many finished attempts at the one question of the trial’s drill, by as many guests, over all of
 * its numbers and all sets of ticks, marked as the bank’s key marks them.
 */
export async function insertAnswers(courseId: string, count: number): Promise<void> {
  const marks = TICKS.map((choices) =>
    markAnswer(
      {
        rule: "each-answer",
        kind: "multiple",
        choiceKeys: ["a", "b", "c", "d"],
        markingKey: ["a", "b"],
        eitherKeys: [],
        voidedKeys: [],
      },
      choices,
    ),
  );
  await db().$transaction([
    db().$executeRaw`
      CREATE TEMPORARY TABLE made AS
      SELECT n, gen_random_uuid() AS participant, gen_random_uuid() AS attempt,
        gen_random_uuid() AS item
      FROM generate_series(0, ${count - 1}::int) AS n`,
    db().$executeRaw`INSERT INTO participant (id) SELECT participant FROM made`,
    db().$executeRaw`
      INSERT INTO attempt (id, participant_id, course_id, quiz_slug, number, open_items, submitted_at)
      SELECT attempt, participant, ${courseId}::uuid, 'drill', 1, 0, now() FROM made`,
    db().$executeRaw`
      INSERT INTO attempt_item (id, attempt_id, position, variant_id)
      SELECT m.item, m.attempt, 1, v.id
      FROM made m
      JOIN question_version q ON q.question_id = 'drilled' AND q.is_current AND q.course_id IS NULL
      JOIN variant v ON v.version_id = q.id AND v.position = 1 + (m.n / 16) % 2`,
    db().$executeRaw`
      INSERT INTO response (item_id, choices, submitted_at, rule, mark_numerator, mark_denominator)
      SELECT m.item, COALESCE(string_to_array(NULLIF(t.choices, ''), ','), '{}'), now(), 'each-answer',
        t.numerator, t.denominator
      FROM made m
      JOIN (SELECT n - 1 AS n, COALESCE(choices, '') AS choices, numerator, denominator FROM unnest(
        ${TICKS.map((choices) => choices.join())}::text[],
        ${marks.map(({ numerator }) => numerator)}::int[],
        ${marks.map(({ denominator }) => denominator)}::int[]
      ) WITH ORDINALITY AS t(choices, numerator, denominator, n)) t ON t.n = m.n % 16`,
    db().$executeRaw`DROP TABLE made`,
  ]);
}
