import { cellsOfAttempt } from "@/lib/analytics/cells-of-attempt";
import { Delta } from "@/lib/analytics/delta";
import { computeReport } from "@/lib/analytics/service/compute-report";
import { fold } from "@/lib/analytics/service/fold";
import { openSource } from "@/lib/analytics/service/open-source";
import { writeChanges } from "@/lib/analytics/store/write-changes";
import type { Member } from "@/lib/identity/actor";
import { adoptDatabase, db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { migrate } from "@/lib/platform/migrate";
import { openPostgres } from "@/lib/platform/postgres-home";
import { listQuizItems } from "@/lib/quiz/service/list-quiz-items";
import { submitItem } from "@/lib/quiz/service/submit-item";
import { seed } from "@/prisma/seed/seed";
import { makeCourse, signedIn } from "@/tests/support/course-people";
import { createDatabase } from "@/tests/support/create-database";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { atLeast, atMost } from "./aim";
import { type AskedItem, askItems } from "./asked-items";
import { atOnce } from "./at-once";
import { drawnAttempts } from "./drawn-attempts";
import { median } from "./median";
import type { Figure, Part } from "./part";

const ROUNDS = 9;
/** Drawn one by one, each counted so often: all of a million would take minutes to draw. */
const DRAWN = 100_000;
const TIMES = 10;
const CONCURRENCY = 16;
const ITEMS_A_ROUND = 1200;

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
      return [...(await measureReports()), ...(await measureSubmissions())];
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
  const changes = delta.changes().map((change) => ({ ...change, by: change.by * times }));
  await inTransaction((transaction) => writeChanges(transaction, changes));
  return { slug: course.slug, instructor, cells: changes.length };
}

/** Computed each time: a report that is kept would be there at once. */
async function secondsToOpen({ slug, instructor }: CountedCourse): Promise<number> {
  const start = performance.now();
  const opened = await openSource(instructor, slug, "quiz-fairness");
  if (opened === null) throw new Error("There is no report");
  await computeReport(opened.items, await opened.readAll(), "first");
  return (performance.now() - start) / 1000;
}

async function measureSubmissions(): Promise<readonly Figure[]> {
  const rounds: { without: number; queued: number; counted: number; unguarded: number }[] = [];
  // Whole attempts, so that each round has its share of those that end and are to be counted.
  const next = async () => {
    const items = await askItems(ITEMS_A_ROUND);
    await fold();
    return items;
  };
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [plain, followed, open, last] = [await next(), await next(), await next(), await next()];
    await setTriggers(QUEUEING, "DISABLE");
    const without = await perSecond(plain);
    await setTriggers(QUEUEING, "ENABLE");
    const queued = await perSecond(followed);
    await setTriggers(GUARDING, "DISABLE");
    const unguarded = await perSecond(open);
    await setTriggers(GUARDING, "ENABLE");
    await fold();
    const start = performance.now();
    await Promise.all([perSecond(last), fold()]);
    await fold();
    const counted = ITEMS_A_ROUND / ((performance.now() - start) / 1000);
    rounds.push({ without, queued, counted, unguarded });
  }
  const measured = rounds.slice(1);
  const ratio = (of: keyof (typeof rounds)[number], to: keyof (typeof rounds)[number]) =>
    median(measured.map((round) => round[of] / round[to]));
  const rate = median(measured.map(({ without }) => without));
  return [
    {
      what: "submissions a second with the queue of changes ÷ without",
      ...atLeast(ratio("queued", "without"), 0.95),
      from: `without: ${rate.toFixed(0)}/s in this process, ${String(CONCURRENCY)} at once, median of ${String(ROUNDS)} rounds`,
    },
    {
      what: "the same, all of them counted by the same process in the same time",
      ...atLeast(ratio("counted", "without"), 0.95),
      from: "the same rounds",
    },
    {
      what: "submissions a second ÷ those that no key corrected meanwhile would stop",
      measured: ratio("queued", "unguarded").toFixed(2),
      from: "with and without the triggers that pass over an outdated mark, the same rounds",
    },
  ];
}

async function perSecond(items: readonly AskedItem[]): Promise<number> {
  const seconds = await atOnce(items, CONCURRENCY, async (item) => {
    const { participantId, attemptId, position, choices } = item;
    const answer = { choices, certainty: 2, guess: null } as const;
    await submitItem({ kind: "guest", participantId }, attemptId, position, answer);
  });
  return items.length / seconds;
}

/** Those that queue what changed for counting. */
const QUEUEING = { attempt_ended_or_moved: "attempt", response_mark_changed: "response" } as const;

/** Those that let no answer be marked by a key that was corrected meanwhile. */
const GUARDING = {
  response_marked_by_what_holds: "response",
  response_marked_anew_by_what_holds: "response",
} as const;

async function setTriggers(
  triggers: Readonly<Record<string, "attempt" | "response">>,
  to: "ENABLE" | "DISABLE",
): Promise<void> {
  for (const [name, table] of Object.entries(triggers)) {
    await db().$executeRawUnsafe(`ALTER TABLE ${table} ${to} TRIGGER ${name}`);
  }
}
