import type { Rational } from "@/lib/arithmetic/rational";
import type { Cube } from "@/lib/statistics/cube/cube";
import type { Estimate } from "@/lib/statistics/estimate";
import type { VersionFigures } from "../by-version";
import type { Cell } from "../export/csv-line";
import type { ItemReport } from "../item-report";
import type { ClassReport } from "../report";
import type { SameKey } from "../same-key";
import type { ReportSource } from "../source";
import { twelveDigits } from "../twelve-digits";

/** A line of a table: a name for each thing, as JSON has it and a CSV file in this order. */
export type FigureLine = Readonly<Record<string, Cell>>;

/** The report that figures are of: the one that its page shows. */
export interface FiguresOf {
  readonly report: ClassReport;
  readonly source: ReportSource;
}

/** A question of the report with the counts that its own page shows more of. */
export interface CountedItem {
  readonly item: ItemReport;
  /** Of all answers. */
  readonly all: Cube;
  /** By each key that counts now and was answered, the commonest first. */
  readonly parts: readonly SameKey[];
  /** Of each version, the oldest first; none where all answers are to one. */
  readonly versions: readonly VersionFigures[];
}

/** What figures are made from beside the report. */
export interface FigureSources {
  /** The questions one after the other, so that the counts of a long exam are never in memory whole. */
  readonly countedItems: () => AsyncIterable<CountedItem>;
  /** The mark, of 1, of somebody who ticks at random; null where there is no answer on what is asked now. */
  readonly guessOf: (item: ItemReport) => Estimate<Rational> | null;
  /** What a learner who decides wrongly on a choice would say, by the id of that. */
  readonly misconceptionOf: (id: string | null) => string | null;
}

/** The figures of a report that are alike, as one file has them. */
export interface FigureTable {
  readonly columns: readonly string[];
  /** Whether a report may have any line of it. */
  readonly isIn: (of: FiguresOf) => boolean;
  readonly lines: (
    of: FiguresOf,
    sources: FigureSources,
  ) => AsyncIterable<FigureLine> | Iterable<FigureLine>;
}

type Columns<Row> = Readonly<Record<string, (row: Row, sources: FigureSources) => Cell>>;

/** A table of a line a row, with what each of its columns says of one. */
export function figureTable<Row>(
  rows: (of: FiguresOf) => Iterable<Row>,
  columns: Columns<Row>,
): FigureTable {
  return {
    columns: Object.keys(columns),
    isIn: (of) => rows(of)[Symbol.iterator]().next().done !== true,
    *lines(of, sources) {
      for (const row of rows(of)) yield lineOf(row, columns, sources);
    },
  };
}

/** The same of rows that follow from the counts of each question. */
export function countsTable<Row>(
  isIn: (of: FiguresOf) => boolean,
  rows: (item: CountedItem, of: FiguresOf) => Iterable<Row>,
  columns: Columns<Row & { readonly item: ItemReport }>,
): FigureTable {
  return {
    columns: Object.keys(columns),
    isIn,
    async *lines(of, sources) {
      if (!isIn(of)) return;
      for await (const counted of sources.countedItems()) {
        for (const row of rows(counted, of)) {
          yield lineOf({ ...row, item: counted.item }, columns, sources);
        }
      }
    },
  };
}

/** Numbers have the digits that are sure. */
const lineOf = <Row>(row: Row, columns: Columns<Row>, sources: FigureSources): FigureLine =>
  Object.fromEntries(
    Object.entries(columns).map(([name, cellOf]) => {
      const cell = cellOf(row, sources);
      return [name, typeof cell === "number" ? twelveDigits(cell) : cell] as const;
    }),
  );
