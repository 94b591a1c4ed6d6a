import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { openReport } from "@/lib/analytics/service/open-report";
import { confirmResponses } from "@/lib/analytics/service/settle-import";
import { uploadResponses } from "@/lib/analytics/service/upload-responses";
import type { Database } from "@/lib/platform/database";
import { adoptDatabase, db } from "@/lib/platform/db";
import { migrate } from "@/lib/platform/migrate";
import { openPglite } from "@/lib/platform/pglite-home";
import { openPostgres } from "@/lib/platform/postgres-home";
import { seededRandom } from "@/lib/statistics/interval/seeded-random";
import { makeCourse, signedIn } from "@/tests/support/course-people";
import { createDatabase } from "@/tests/support/create-database";
import { startPostgres } from "@/tests/support/postgres-cluster";
import { longestStall } from "./longest-stall";
import type { Figure, Part } from "./part";

const PEOPLE = 20_000;
const ITEMS = 200;

/** The largest import that is taken, on both databases. */
export const imports: Part = {
  name: "imports",
  title: "An import of twenty thousand people and two hundred items",
  run: async (room) => {
    const lite = await measure("PGlite", await openPglite(room.folder("imports")));
    const cluster = await startPostgres();
    if (cluster === undefined) return lite;
    try {
      const url = await createDatabase(cluster.url("postgres"), "imports", "template1");
      return [...lite, ...(await measure("PostgreSQL", await openPostgres(url)))];
    } finally {
      await cluster.stop();
    }
  },
};

async function measure(name: string, database: Database): Promise<readonly Figure[]> {
  await migrate(database);
  adoptDatabase(database);
  try {
    const course = await makeCourse();
    const instructor = await signedIn({ roles: { [course.id]: "instructor" } });
    const upload = { ...drawnExam(), name: "exam.csv", title: "" };
    const peak = watchMemory();
    const uploaded = await timed(() => uploadResponses(instructor, course.slug, upload));
    if (uploaded.result.kind !== "kept") throw new Error(`The upload was ${uploaded.result.kind}`);
    const { id } = uploaded.result;
    const stored = await timed(() => confirmResponses(instructor, course.slug, id));
    if (stored.result !== "stored") throw new Error(`The import was ${stored.result}`);
    const memory = peak();
    const cells = await db().cubeCell.count({ where: { courseId: course.id } });
    const source = `import-${id}`;
    const open = () => timed(() => openReport(instructor, course.slug, source, "first"));
    const { result: opened, stall } = await longestStall(open);
    if (opened.result?.report.totals.n !== PEOPLE) throw new Error("The report has not all people");
    const again = await open();
    const [item] = opened.result.report.items;
    const page = await longestStall(() =>
      timed(() => openItemReport(instructor, course.slug, source, item?.item.key ?? "", "first")),
    );
    if (page.result.result?.item.statistics.n !== PEOPLE) throw new Error("There is no question");
    const figure = (what: string, seconds: number, from: string): Figure => ({
      what: `${what}, ${name}`,
      measured: `${seconds.toFixed(1)} s`,
      from,
    });
    const ms = (what: string, milliseconds: number, from: string): Figure => ({
      what: `${what}, ${name}`,
      measured: `${milliseconds.toFixed(0)} ms`,
      from,
    });
    const megabytes = (upload.answers.byteLength / 1e6).toFixed(1);
    return [
      figure("reading an import", uploaded.seconds, `${megabytes} MB`),
      figure("storing it", stored.seconds, `${String(cells)} counts`),
      figure("its report", opened.seconds, `processor: ${opened.processorSeconds.toFixed(1)} s`),
      ms("longest stall meanwhile", stall, "of the event loop"),
      ms("the report again", 1000 * again.seconds, "kept in memory"),
      ms("a question's page", 1000 * page.result.seconds, "the first time"),
      ms("longest stall meanwhile", page.stall, "of the event loop"),
      { what: `memory at most, ${name}`, measured: `${memory} MB`, from: "resident, this process" },
    ];
  } finally {
    adoptDatabase(undefined);
    await database.close();
  }
}

interface Timed<T> {
  readonly result: T;
  readonly seconds: number;
  /** Of this process, the database of PGlite included. */
  readonly processorSeconds: number;
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return {
    result,
    seconds: (performance.now() - start) / 1000,
    processorSeconds: (user + system) / 1e6,
  };
}

/** Looks at the memory of this process until it is asked for the most that it was, in megabytes. */
function watchMemory(): () => string {
  let most = 0;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  return () => {
    clearInterval(timer);
    return (Math.max(most, process.memoryUsage.rss()) / 1e6).toFixed(0);
  };
}

/** People of different ability, with an answer in a hundred left blank, two groups and a key. */
function drawnExam(): { readonly answers: Uint8Array; readonly key: Uint8Array } {
  const random = seededRandom(1);
  const letter = () => "ABCD"[Math.floor(4 * random())] ?? "A";
  const keys = Array.from({ length: ITEMS }, letter);
  const names = keys.map((_, item) => `Q${String(item + 1)}`);
  const lines = Array.from({ length: PEOPLE }, (_, person) => {
    const ability = 1.5 * (random() + random() + random() - 1.5);
    const answers = keys.map((key, item) => {
      if (random() < 0.01) return "";
      return random() < 1 / (1 + Math.exp(((item % 5) - 2) / 2 - ability)) ? key : letter();
    });
    return [String(100_000 + person), ...answers, random() < 0.5 ? "f" : "m"].join();
  });
  const text = [["Student id", ...names, "Gender"].join(), ...lines].join("\n");
  const key = names.map((name, item) => `${name},${keys[item] ?? ""}`).join("\n");
  const encoder = new TextEncoder();
  return { answers: encoder.encode(text), key: encoder.encode(key) };
}
