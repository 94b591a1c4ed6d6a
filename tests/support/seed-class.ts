import { randomUUID } from "node:crypto";
import { z } from "zod";
import { grade } from "@/lib/quiz/grade";
import { seededRandom } from "@/lib/statistics/interval/seeded-random";

type Query = (text: string, ...values: readonly (string | number)[]) => Promise<unknown>;

const variantRows = z.array(
  z.object({
    id: z.string(),
    question: z.string(),
    position: z.number(),
    key: z.array(z.string()),
    choices: z.array(z.string()),
  }),
);

/**
 * Finished attempts at the fairness quiz by so many guests of a course, a third of whom came back, with
 * two of five explanations opened:
 * the better they are, the more is right, but for choice C of the first question, which the better
 * ones leave. The same seed gives the same class.
 */
export async function seedClass(query: Query, courseId: string, learners: number): Promise<void> {
  const variants = variantRows.parse(
    await query(
      `SELECT v.id, v.marking_key AS key, q.choice_keys AS choices, q.question_id AS question, qq.position
       FROM quiz_question qq JOIN question_version q ON q.question_id = qq.question_id
         AND q.is_current AND q.course_id IS NULL
       JOIN variant v ON v.version_id = q.id
       WHERE qq.quiz_slug = 'fairness' ORDER BY qq.position, v.position`,
    ),
  );
  const positions = [...new Set(variants.map(({ position }) => position))];
  const random = seededRandom(7);
  const rows: Made[] = [];
  for (let learner = 0; learner < learners; learner += 1) {
    const participant = randomUUID();
    const ability = 3 * (random() + random() + random() - 1.5);
    for (let number = 1; number <= (learner % 3 === 0 ? 2 : 1); number += 1) {
      const [attempt, shift] = [randomUUID(), number - 1];
      let seconds = 0;
      for (const position of positions) {
        const own = variants.filter((variant) => variant.position === position);
        const variant = own[Math.floor(random() * own.length)];
        if (variant === undefined) throw new Error("The question has no numbers");
        const knows = 1 / (1 + Math.exp(-(ability + shift)));
        const ticked = variant.choices.filter((choice) => {
          if (position === positions[0] && choice === "c") return random() > knows;
          const isTrue = variant.key.includes(choice);
          return random() < 0.25 + 0.7 * knows === isTrue;
        });
        const mark = grade("each-answer", variant.choices, variant.key, ticked);
        seconds += 8 + Math.floor(200 * random() ** 2);
        rows.push({
          participant,
          attempt,
          number,
          position,
          item: randomUUID(),
          variant: variant.id,
          choices: ticked,
          seconds,
          certainty: Math.floor(4 * random()),
          numerator: Number(mark.numerator),
          denominator: Number(mark.denominator),
        });
      }
    }
  }
  await insert(query, courseId, rows);
}

interface Made {
  readonly participant: string;
  readonly attempt: string;
  readonly number: number;
  readonly position: number;
  readonly item: string;
  readonly variant: string;
  readonly choices: readonly string[];
  readonly seconds: number;
  readonly certainty: number;
  readonly numerator: number;
  readonly denominator: number;
}

async function insert(query: Query, courseId: string, rows: readonly Made[]): Promise<void> {
  const made = `json_to_recordset($1::json) AS m(participant uuid, attempt uuid, number int,
    position int, item uuid, variant uuid, choices json, seconds int, certainty int,
    numerator int, denominator int)`;
  const text = JSON.stringify(rows);
  await query(`INSERT INTO participant (id) SELECT DISTINCT participant FROM ${made}`, text);
  await query(
    `INSERT INTO attempt (id, participant_id, course_id, quiz_slug, number, open_items, started_at, submitted_at)
     SELECT attempt, participant, $2::uuid, 'fairness', number, 0, now() - interval '1 day',
       now() - interval '1 day' + max(seconds) * interval '1 second'
     FROM ${made} GROUP BY attempt, participant, number`,
    text,
    courseId,
  );
  await query(
    `INSERT INTO attempt_item (id, attempt_id, position, variant_id)
     SELECT item, attempt, position, variant FROM ${made}`,
    text,
  );
  await query(
    `INSERT INTO response (item_id, choices, certainty, submitted_at, reviewed_at, rule, mark_numerator,
       mark_denominator)
     SELECT item, ARRAY(SELECT json_array_elements_text(choices)), certainty,
       now() - interval '1 day' + seconds * interval '1 second',
       CASE WHEN seconds % 5 < 2 THEN now() - interval '1 day' + seconds * interval '1 second' END,
       'each-answer', numerator, denominator
     FROM ${made}`,
    text,
  );
}
