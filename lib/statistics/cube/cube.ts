import { TABLES, type CountedCell, type Table } from "./cell";

/**
 * Counts of submitted answers, by table and key: the whole state that the statistics are computed
 * from. No count is 0 (a cell that falls to 0 is gone), so equal cubes are deeply equal.
 *
 * One item's cube may cover one version or several, first attempts or all: it is the sum of the
 * cells that were put in. A count below 0 is kept, so that taking out and putting in may happen in
 * either order; statistics of such a cube mean nothing until the other half arrives.
 */
export type Cube = Readonly<Record<Table, ReadonlyMap<string, number>>>;

/** The cube that stored cells make, in any order; cells with equal table and key are summed. */
export function cubeOf(cells: Iterable<CountedCell>): Cube {
  return grown(emptyTables(), cells);
}

/** Counts of one table as two lists of the same length. */
interface CountedKeys extends Pick<CountedCell, "table"> {
  /** Each once. */
  readonly keys: readonly string[];
  readonly counts: readonly number[];
}

/** The cube that whole tables make, the same as their cells would. */
export function cubeOfTables(tables: Iterable<CountedKeys>): Cube {
  const growing = emptyTables();
  for (const { table, keys, counts } of tables) {
    const sums = growing[table];
    const isFirst = sums.size === 0;
    keys.forEach((key, index) => {
      const sum = (counts[index] ?? 0) + (isFirst ? 0 : (sums.get(key) ?? 0));
      if (sum === 0) sums.delete(key);
      else sums.set(key, sum);
    });
  }
  return growing;
}

/** The cube with further counts summed in; the one given is left as it was. */
export function withCells(cube: Cube, cells: Iterable<CountedCell>): Cube {
  return grown(emptyTables(cube), cells);
}

type Growing = Record<Table, Map<string, number>>;

function grown(tables: Growing, cells: Iterable<CountedCell>): Cube {
  for (const { table, key, count } of cells) {
    const sum = (tables[table].get(key) ?? 0) + Number(count);
    if (sum === 0) tables[table].delete(key);
    else tables[table].set(key, sum);
  }
  return tables;
}

const copy = (cube: Cube | undefined, table: Table): Map<string, number> => new Map(cube?.[table]);

const emptyTables = (cube?: Cube): Growing => ({
  scale: copy(cube, "scale"),
  score: copy(cube, "score"),
  option: copy(cube, "option"),
  combination: copy(cube, "combination"),
  certainty: copy(cube, "certainty"),
  duration: copy(cube, "duration"),
  variant: copy(cube, "variant"),
  attempt: copy(cube, "attempt"),
  group: copy(cube, "group"),
  total: copy(cube, "total"),
});

/** Every count of a cube as a cell to store. */
export function* cellsIn(cube: Cube): Generator<CountedCell> {
  for (const table of TABLES) {
    for (const [key, count] of cube[table]) yield { table, key, count };
  }
}
