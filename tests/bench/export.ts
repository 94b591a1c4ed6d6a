import { answersAsCsv } from "@/lib/analytics/export/answer-pieces";
import { readAnswers } from "@/lib/analytics/store/export-answers";
import { streamText } from "@/lib/platform/http/stream-text";
import type { Database } from "@/lib/platform/database";
import { adoptDatabase } from "@/lib/platform/db";
import { migrate } from "@/lib/platform/migrate";
import { openPostgres } from "@/lib/platform/postgres-home";
import { seed } from "@/prisma/seed/seed";
import { createDatabase } from "@/tests/support/create-database";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { atMost } from "./aim";
import type { Figure, Part } from "./part";

const QUESTIONS = 20;
const FEW = 10_000;
const MANY = 1_000_000;

/** An export of a million answers, against one of ten thousand, by the memory that it takes at most. */
export const exporting: Part = {
  name: "export",
  title: "An export of a million answers, and of ten thousand",
  run: async () => {
    const cluster = await startPostgres();
    if (cluster === undefined) {
      return [{ what: "export", measured: "NOT measured", from: "no PostgreSQL here" }];
    }
    try {
      const url = await createDatabase(cluster.url("postgres"), "exports", "template1");
      const database = await openPostgres(url);
      await migrate(database);
      await seed(database.prisma);
      adoptDatabase(database);
      const figures = await measure(database);
      adoptDatabase(undefined);
      await database.close();
      return figures;
    } finally {
      await cluster.stop();
    }
  },
};

async function measure(database: Database): Promise<readonly Figure[]> {
  const [small, large] = [await fill(database, FEW), await fill(database, MANY)];
  // What is compiled and connected on the first export is no part of either.
  await exportOnce(small);
  const few = await exportOnce(small);
  const many = await exportOnce(large);
  const from = "PostgreSQL, in this process, resident memory sampled at every piece";
  return [
    {
      what: "peak memory, a million answers ÷ ten thousand",
      ...atMost(many.peak / few.peak, 1.2),
      from,
    },
    { what: "answers exported", measured: `${String(many.lines)} and ${String(few.lines)}`, from },
    { what: "largest piece", measured: `${(many.largest / 1024).toFixed(0)} KB`, from },
    { what: "a million answers", measured: `${many.seconds.toFixed(1)} s`, from },
  ];
}

/** A course with so many answers to one quiz, twenty an attempt. */
async function fill({ prisma }: Database, answers: number): Promise<string> {
  const { id } = await prisma.course.create({
    data: { slug: `export-${String(answers)}`, title: "An exported course" },
    select: { id: true },
  });
  await prisma.$executeRaw`
    WITH people AS (
      INSERT INTO participant (id)
      SELECT gen_random_uuid() FROM generate_series(1, ${answers / QUESTIONS}::int) RETURNING id
    ), attempts AS (
      INSERT INTO attempt
        (id, participant_id, course_id, quiz_slug, number, started_at, submitted_at, open_items)
      SELECT gen_random_uuid(), id, ${id}::uuid, 'fairness', 1, now(), now(), 0 FROM people
      RETURNING id
    ), items AS (
      INSERT INTO attempt_item (id, attempt_id, position, variant_id)
      SELECT gen_random_uuid(), attempts.id, n, (SELECT v.id FROM variant v LIMIT 1)
      FROM attempts, generate_series(1, ${QUESTIONS}::int) AS n RETURNING id
    )
    INSERT INTO response (item_id, choices, certainty, submitted_at, rule, mark_numerator, mark_denominator)
    SELECT id, '{a,c}', 2, now(), 'each-answer', 3, 4 FROM items`;
  await prisma.$executeRaw`ANALYZE`;
  return id;
}

/** Reads an export to its end as a browser does, and keeps nothing of it. */
async function exportOnce(courseId: string) {
  const naming = { pseudonym: (id: string) => id.slice(0, 16), isNamed: false };
  const body = streamText(answersAsCsv(naming, readAnswers(courseId, "fairness")));
  const start = performance.now();
  let [lines, largest, peak] = [-1, 0, 0];
  for await (const piece of body) {
    lines += piece.reduce((sum, byte) => (byte === 0x0a ? sum + 1 : sum), 0);
    largest = Math.max(largest, piece.byteLength);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  return { lines, largest, peak, seconds: (performance.now() - start) / 1000 };
}
