import { readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { getDesk } from "@/lib/discussion/service/desk/get-desk";
import { getInbox, inboxLink } from "@/lib/discussion/service/inbox";
import { search } from "@/lib/discussion/service/search";
import type { Member } from "@/lib/identity/actor";
import type { CourseRole } from "@/lib/identity/schema";
import type { Database } from "@/lib/platform/database";
import { adoptDatabase } from "@/lib/platform/db";
import { migrate } from "@/lib/platform/migrate";
import { openPostgres } from "@/lib/platform/postgres-home";
import { makeCourse, signedIn } from "@/tests/support/course-people";
import { createDatabase } from "@/tests/support/create-database";
import { makeManyThreads } from "@/tests/support/many-threads";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { atMost } from "./aim";
import { median } from "./median";
import type { Figure, Part } from "./part";

const ROUNDS = 15;
const MANY = 30_000;
const FEW = 300;
/** Among how many courses the threads are shared out for a search of all of them. */
const COURSES = 50;
/** At most a thousand threads or lines are looked at, whatever there is: three times those of the few. */
const MOST = 5;

/** What is read again and again of a course, by how many threads it has; each has two replies. */
export const lists: Part = {
  name: "lists",
  title: "An inbox, a desk and searches of 30,000 threads against 300",
  run: async () => {
    const cluster = await startPostgres();
    if (cluster === undefined) {
      return [{ what: "lists", measured: "NOT measured", from: "no PostgreSQL here" }];
    }
    const opened: Database[] = [];
    const open = async (name: string) => {
      const url = await createDatabase(cluster.url("postgres"), name, "template1");
      const database = await openPostgres(url);
      opened.push(database);
      return database;
    };
    try {
      const inOne = {
        few: await fill(await open("few"), FEW, 1),
        many: await fill(await open("many"), MANY, 1),
      };
      const figures: Figure[] = [];
      for (const use of USES) figures.push(await compare(use, inOne));
      const inAll = {
        few: await fill(await open("few_of_all"), FEW, COURSES),
        many: await fill(await open("many_of_all"), MANY, COURSES),
      };
      for (const use of USES_OF_ALL) figures.push(await compare(use, inAll));
      return figures;
    } finally {
      adoptDatabase(undefined);
      for (const database of opened) await database.close();
      await cluster.stop();
    }
  },
};

interface Filled {
  readonly database: Database;
  /** Of the first course. */
  readonly slug: string;
  readonly reader: Member;
  readonly mentor: Member;
}

/** A database with so many threads, shared out evenly among courses. */
async function fill(database: Database, count: number, among: number): Promise<Filled> {
  await migrate(database);
  adoptDatabase(database);
  const courses = [];
  for (let made = 0; made < among; made += 1) courses.push(await makeCourse());
  const ids = courses.map(({ id }) => id);
  const as = (role: CourseRole) =>
    signedIn({ roles: Object.fromEntries(ids.map((id) => [id, role])) });
  const { participantId: askerId } = await as("learner");
  const reader = await as("learner");
  const mentor = await as("mentor");
  const { participantId: readerId } = reader;
  const each = count / among;
  for (const courseId of ids) {
    await makeManyThreads({ courseId, askerId, readerId, count: each, unread: each - 30 });
  }
  return { database, slug: courses[0]?.slug ?? "", reader, mentor };
}

interface Use {
  readonly what: string;
  readonly run: (filled: Filled) => Promise<unknown>;
}

/** A search for all threads, whatever question they are about, as nobody has answered any here. */
const wanted = (q: string) => readSearchQuery({ q, show: "all", after: "", anyway: "yes" });
const find =
  (q: string) =>
  ({ reader, slug }: Filled) =>
    search(reader, slug, wanted(q), "");
const findEverywhere =
  (q: string) =>
  ({ reader }: Filled) =>
    search(reader, null, wanted(q), "");

const USES: readonly Use[] = [
  { what: "the count at the way to the inbox", run: ({ reader }) => inboxLink(reader) },
  { what: "the first page of an inbox", run: ({ reader }) => getInbox(reader, undefined) },
  {
    what: "the first page of a desk, with its counts",
    run: ({ mentor, slug }) => getDesk(mentor, slug, readDeskQuery({ about: "" })),
  },
  { what: "search: a word of every second post", run: find("polarity") },
  { what: "search: a word of one post in a thousand", run: find("w7") },
];

const USES_OF_ALL: readonly Use[] = [
  {
    what: `search over all of ${String(COURSES)} courses: a word of every second post`,
    run: findEverywhere("polarity"),
  },
  {
    what: `search over all of ${String(COURSES)} courses: a word of one post in a thousand`,
    run: findEverywhere("w7"),
  },
];

async function compare(
  { what, run }: Use,
  courses: Record<"few" | "many", Filled>,
): Promise<Figure> {
  const rounds: { few: number; many: number }[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    rounds.push({ few: await seconds(courses.few), many: await seconds(courses.many) });
  }
  // The first round compiles, and prepares statements.
  const measured = rounds.slice(1);
  const ms = (side: "few" | "many") =>
    `${(1000 * median(measured.map((round) => round[side]))).toFixed(1)} ms`;
  return {
    what: `${what}, of ${MANY.toLocaleString("en-GB")} threads ÷ of ${String(FEW)}`,
    ...atMost(median(measured.map((round) => round.many / round.few)), MOST),
    from: `${ms("many")} ÷ ${ms("few")}, median of ${String(ROUNDS)} rounds`,
  };

  async function seconds(course: Filled): Promise<number> {
    adoptDatabase(course.database);
    const start = performance.now();
    await run(course);
    return (performance.now() - start) / 1000;
  }
}
