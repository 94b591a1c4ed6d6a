import type { StoredCell } from "./course-cell";

/** Where cells belong: a course, and the answers in it that a report is about. */
export interface CellPlace {
  readonly courseId: string;
  readonly source: string;
}

/** By how much the counts of a table at one place change, as two lists of the same length. */
export interface TableChange extends CellPlace, Omit<StoredCell, "key"> {
  /** Each once. */
  readonly keys: readonly string[];
  readonly by: readonly number[];
}

interface Sums extends CellPlace, Omit<StoredCell, "key"> {
  readonly byKey: Map<string, number>;
}

/** Changes to cells, summed: what is taken out and put in again alike leaves nothing to do. */
export class Delta {
  readonly #tables = new Map<string, Sums>();

  add({ courseId, source }: CellPlace, cells: Iterable<StoredCell>, by: number): void {
    for (const { itemKey, versionKey, variantKey, attempts, maxTotal, table, key } of cells) {
      // Parts with what no text in the database has between them. Written as JSON, the names of the
      // eighty cells of every attempt took most of what counting takes.
      const name = `${courseId}\0${source}\0${itemKey}\0${versionKey}\0${variantKey}\0${attempts}\0${maxTotal}\0${table}`;
      let sums = this.#tables.get(name);
      if (sums === undefined) {
        const place = { courseId, source, itemKey, versionKey, variantKey, attempts, maxTotal };
        sums = { ...place, table, byKey: new Map() };
        this.#tables.set(name, sums);
      }
      const sum = (sums.byKey.get(key) ?? 0) + by;
      if (sum === 0) sums.byKey.delete(key);
      else sums.byKey.set(key, sum);
    }
  }

  /** In one order always, so that two writers would meet the rows in the same order. */
  changes(): readonly TableChange[] {
    return [...this.#tables]
      .filter(([, { byKey }]) => byKey.size > 0)
      .sort(inOrder)
      .map(([, { byKey, ...place }]) => {
        const sums = [...byKey].sort(inOrder);
        return { ...place, keys: sums.map(([key]) => key), by: sums.map(([, sum]) => sum) };
      });
  }
}

const inOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;
