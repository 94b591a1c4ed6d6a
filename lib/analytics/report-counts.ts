import { readKey } from "@/lib/statistics/cube/cell-key";
import { type Cube, cubeOfTables } from "@/lib/statistics/cube/cube";
import type { CountedTable } from "./counted-table";
import { type CourseTable, COURSE_TABLES } from "./course-cell";
import { answeredPlace } from "./reported-item";

/** Which attempts a report counts: later ones build on what the first taught. */
export type AttemptsCounted = "first" | "all";

/** What is counted of a question. */
export interface ItemCounts {
  readonly itemKey: string;
  /** All versions and variants together. */
  readonly cube: Cube;
  /** By version and variant: their `answeredPlace`. */
  readonly byPlace: ReadonlyMap<string, Cube>;
  /** Marks of second and later attempts beside those before: [before, after]; always of all attempts. */
  readonly transitions: readonly CourseCount[];
  /** Answers of first attempts that were not right, by how they went on; whichever are counted. */
  readonly flow: readonly CourseCount[];
}

/** A count by the parts of its key. */
export interface CourseCount {
  readonly parts: readonly string[];
  readonly count: number;
}

/** What a report is computed from. */
export interface ReportCounts {
  /** The greatest total that the attempts are out of. */
  readonly scale: string;
  readonly totals: Cube;
  readonly items: ReadonlyMap<string, ItemCounts>;
  readonly begun: readonly CourseCount[];
  readonly ended: readonly CourseCount[];
  readonly spent: readonly CourseCount[];
  /** Attempts out of another greatest total than most, which no statistic can mix in. */
  readonly leftOut: number;
}

/**
 * The counts of a report in the order that its statistics need. Where attempts differ in their
 * greatest total (the quiz had fewer questions once), those of the commonest are kept.
 *
 * @param scale the greatest total of those that are kept, where the counts are of some questions only
 */
export function reportCounts(
  all: readonly CountedTable[],
  attempts: AttemptsCounted,
  scale?: string,
): ReportCounts {
  const counted = attempts === "all" ? all : all.filter((table) => table.attempts === "first");
  const scales = totalsByScale(counted);
  const kept = scale ?? commonest(scales);
  const inScale = counted.filter(({ maxTotal }) => maxTotal === kept);
  const byItem = grouped(inScale.filter(isStatistic), ({ itemKey }) => itemKey);
  const moved = grouped(ofWhole(all, "transition"), ({ itemKey }) => itemKey);
  const went = grouped(ofWhole(all, "flow"), ({ itemKey }) => itemKey);
  const items = [...byItem].filter(([itemKey]) => itemKey !== "");
  return {
    scale: kept,
    totals: cubeOfTables(byItem.get("") ?? []),
    items: new Map(
      items.map(([itemKey, own]) => [
        itemKey,
        {
          itemKey,
          ...cubesOf(own),
          transitions: summed(moved.get(itemKey) ?? []),
          flow: summed(went.get(itemKey) ?? []),
        },
      ]),
    ),
    begun: ofTable(counted, "begun"),
    ended: ofTable(counted, "ended"),
    spent: ofTable(counted, "spent"),
    leftOut: [...scales].reduce((sum, [other, n]) => (other === kept ? sum : sum + n), 0),
  };
}

type StatisticTable =
  Parameters<typeof cubeOfTables>[0] extends Iterable<infer Counted>
    ? Counted & CountedTable
    : never;

const courseTables: readonly string[] = COURSE_TABLES;

const isStatistic = (of: CountedTable): of is StatisticTable => !courseTables.includes(of.table);

/** How many attempts there are out of each greatest total. */
function totalsByScale(tables: readonly CountedTable[]): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const { table, maxTotal, counts } of tables) {
    if (table !== "total") continue;
    const sum = counts.reduce((some, count) => some + count, 0);
    scales.set(maxTotal, (scales.get(maxTotal) ?? 0) + sum);
  }
  return scales;
}

/** The name of the greatest number; of equal ones the first by name, whatever came first. */
function commonest(counts: ReadonlyMap<string, number>): string {
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most?.[0] ?? "";
}

function grouped<Of>(tables: readonly Of[], by: (table: Of) => string): ReadonlyMap<string, Of[]> {
  const groups = new Map<string, Of[]>();
  for (const table of tables) {
    const group = groups.get(by(table));
    if (group === undefined) groups.set(by(table), [table]);
    else group.push(table);
  }
  return groups;
}

/** A question's counts together and by place: one cube where all answers have the same place. */
function cubesOf(tables: readonly StatisticTable[]): Pick<ItemCounts, "cube" | "byPlace"> {
  const places = grouped(tables, (table) => answeredPlace(table.versionKey, table.variantKey));
  const cube = cubeOfTables(tables);
  const isOne = places.size === 1;
  return {
    cube,
    byPlace: new Map([...places].map(([name, own]) => [name, isOne ? cube : cubeOfTables(own)])),
  };
}

const ofWhole = (tables: readonly CountedTable[], name: CourseTable) =>
  tables.filter(({ table }) => table === name);

const ofTable = (tables: readonly CountedTable[], name: CourseTable) =>
  summed(ofWhole(tables, name));

/** Counts of the same key together, in the order of their keys. */
function summed(tables: readonly CountedTable[]): readonly CourseCount[] {
  const sums = new Map<string, number>();
  for (const { keys, counts } of tables) {
    keys.forEach((key, index) => sums.set(key, (sums.get(key) ?? 0) + (counts[index] ?? 0)));
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => ({ parts: readKey(key), count }));
}
