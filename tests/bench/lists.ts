import { readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { getDesk } from "@/lib/discussion/service/desk/get-desk";
import { getInbox, inboxLink } from "@/lib/discussion/service/inbox";
import { search } from "@/lib/discussion/service/search";
import type { Member } from "@/lib/identity/actor";
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
      const courses = {
        few: await fill(await open("few"), FEW),
        many: await fill(await open("many"), MANY),
      };
      const figures: Figure[] = [];
      for (const use of USES) figures.push(await compare(use, courses));
      return figures;
    } finally {
      adoptDatabase(undefined);
      for (const database of opened) await database.close();
      await cluster.stop();
    }
  },
};

interface Course {
  readonly database: Database;
  readonly slug: string;
  readonly reader: Member;
  readonly mentor: Member;
}

async function fill(database: Database, count: number): Promise<Course> {
  await migrate(database);
  adoptDatabase(database);
  const course = await makeCourse();
  const roles = { [course.id]: "learner" } as const;
  const { participantId: askerId } = await signedIn({ roles });
  const reader = await signedIn({ roles });
  const mentor = await signedIn({ roles: { [course.id]: "mentor" } });
  const { participantId: readerId } = reader;
  await makeManyThreads({ courseId: course.id, askerId, readerId, count, unread: count - 30 });
  return { database, slug: course.slug, reader, mentor };
}

interface Use {
  readonly what: string;
  readonly run: (course: Course) => Promise<unknown>;
}

const find =
  (q: string) =>
  ({ reader, slug }: Course) =>
    search(reader, slug, readSearchQuery({ q, show: "all", after: "" }), "");

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

async function compare(
  { what, run }: Use,
  courses: Record<"few" | "many", Course>,
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

  async function seconds(course: Course): Promise<number> {
    adoptDatabase(course.database);
    const start = performance.now();
    await run(course);
    return (performance.now() - start) / 1000;
  }
}
