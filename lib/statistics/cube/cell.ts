/**
 * What is counted. The parts of each key, in order:
 *
 * - `scale`: max mark of the item, max mark of the attempt
 * - `score`: mark, total
 * - `option`: option, ticked | left | blank, mark, total
 * - `combination`: blank | answered, mark, every ticked option in order
 * - `certainty`: certainty, mark
 * - `duration`: lower end of the bucket in seconds, mark
 * - `variant`: variant, mark
 * - `attempt`: attempt number (10 for that and more), mark
 * - `group`: group, mark, total
 * - `total`: total; of whole attempts, not of items
 */
export const TABLES = [
  "scale",
  "score",
  "option",
  "combination",
  "certainty",
  "duration",
  "variant",
  "attempt",
  "group",
  "total",
] as const;

export type Table = (typeof TABLES)[number];

/** One thing that an attempt adds 1 to, with where that count belongs. */
export interface Cell {
  /** "" for the cells of whole attempts. */
  readonly itemKey: string;
  /** "" for the cells of whole attempts. */
  readonly versionKey: string;
  /** "" for the cells of whole attempts. Variants are kept apart since their keys may differ. */
  readonly variantKey: string;
  /** First attempts are kept apart: later ones build on what the first taught. */
  readonly attempts: "first" | "later";
  /** Max mark of the attempt as an exact fraction, so that totals are not mixed unnoticed. */
  readonly maxTotal: string;
  readonly table: Table;
  /** Parts as the table has them, written by {@link writeKey}. */
  readonly key: string;
}

/** A count as it is stored; of the cell's place only the table and the key matter to a cube. */
export interface CountedCell extends Pick<Cell, "table" | "key"> {
  readonly count: number | bigint;
}
