import { cellsOfAttempt } from "@/lib/analytics/cells-of-attempt";
import { Delta } from "@/lib/analytics/delta";
import { computeReport } from "@/lib/analytics/service/compute-report";
import { openSource } from "@/lib/analytics/service/open-source";
import { writeChanges } from "@/lib/analytics/store/write-changes";
import type { Member } from "@/lib/identity/actor";
import { adoptDatabase } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { migrate } from "@/lib/platform/migrate";
import { openPostgres } from "@/lib/platform/postgres-home";
import { listQuizItems } from "@/lib/quiz/service/list-quiz-items";
import { seed } from "@/prisma/seed/seed";
import { makeCourse, signedIn } from "@/tests/support/course-people";
import { createDatabase } from "@/tests/support/create-database";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { atMost } from "./aim";
import { measureCounting } from "./counting";
import { drawnAttempts } from "./drawn-attempts";
import { median } from "./median";
import type { Figure, Part } from "./part";

const ROUNDS = 9;
/** Drawn one by one, each counted so often: all of a million would take minutes to draw. */
const DRAWN = 100_000;
const TIMES = 10;

/** What a report costs by the number of attempts, and what counting costs those who submit. */
export const reports: Part = {
  name: "reports",
  title: "A report on a million attempts against one on a thousand, and submissions while counting",
  run: async () => {
    const cluster = await startPostgres();
    if (cluster === undefined) {
      return [{ what: "reports", measured: "NOT measured", from: "no PostgreSQL here" }];
    }
    const url = await createDatabase(cluster.url("postgres"), "reports", "template1");
    const database = await openPostgres(url);
    try {
      await migrate(database);
      await seed(database.prisma);
      adoptDatabase(database);
      return [...(await measureReports()), ...(await measureCounting())];
    } finally {
      adoptDatabase(undefined);
      await database.close();
      await cluster.stop();
    }
  },
};

async function measureReports(): Promise<readonly Figure[]> {
  const few = await countedCourse(1000, 1);
  const many = await countedCourse(DRAWN, TIMES);
  const rounds: { few: number; many: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    rounds.push({ few: await secondsToOpen(few), many: await secondsToOpen(many) });
  }
  // The first round compiles.
  const measured = rounds.slice(1);
  const ms = (side: "few" | "many") =>
    `${(1000 * median(measured.map((round) => round[side]))).toFixed(0)} ms`;
  return [
    {
      what: "report on 1,000,000 attempts ÷ on 1,000",
      ...atMost(median(measured.map((round) => round.many / round.few)), 1.5),
      from: `${ms("many")} ÷ ${ms("few")}, ${String(many.cells)} and ${String(few.cells)} counts, median of ${String(ROUNDS)} rounds`,
    },
  ];
}

interface CountedCourse {
  readonly slug: string;
  readonly instructor: Member;
  readonly cells: number;
}

/** A course whose fairness quiz was finished so many times. */
async function countedCourse(drawn: number, times: number): Promise<CountedCourse> {
  const course = await makeCourse();
  const instructor = await signedIn({ name: "Ida", roles: { [course.id]: "instructor" } });
  const place = { courseId: course.id, source: "quiz-fairness" };
  const delta = new Delta();
  for (const facts of drawnAttempts(await listQuizItems("fairness", course.id), drawn, 1)) {
    delta.add(place, cellsOfAttempt(facts), 1);
  }
  const changes = delta
    .changes()
    .map((change) => ({ ...change, by: change.by.map((count) => count * times) }));
  await inTransaction((transaction) => writeChanges(transaction, changes));
  const cells = changes.reduce((sum, { keys }) => sum + keys.length, 0);
  return { slug: course.slug, instructor, cells };
}

/** Computed each time: a report that is kept would be there at once. */
async function secondsToOpen({ slug, instructor }: CountedCourse): Promise<number> {
  const start = performance.now();
  const opened = await openSource(instructor, slug, "quiz-fairness");
  if (opened === null) throw new Error("There is no report");
  await computeReport(opened.items, await opened.readAll(), "first");
  return (performance.now() - start) / 1000;
}
