import type { StoredCell } from "./course-cell";

/** A cell with whose it is, and by how much it changes. */
export interface CellChange extends StoredCell {
  readonly courseId: string;
  readonly source: string;
  readonly by: number;
}

/** Where cells belong: a course, and the answers in it that a report is about. */
export interface CellPlace {
  readonly courseId: string;
  readonly source: string;
}

/** Changes to cells, summed: what is taken out and put in again alike leaves nothing to do. */
export class Delta {
  readonly #changes = new Map<string, CellChange>();

  add(place: CellPlace, cells: Iterable<StoredCell>, by: number): void {
    for (const cell of cells) {
      const { courseId, source } = place;
      const { itemKey, versionKey, variantKey, attempts, maxTotal, table, key } = cell;
      const name = JSON.stringify([
        ...[courseId, source, itemKey, versionKey, variantKey, attempts, maxTotal, table, key],
      ]);
      const known = this.#changes.get(name);
      const sum = (known?.by ?? 0) + by;
      if (sum === 0) this.#changes.delete(name);
      else this.#changes.set(name, { courseId, source, ...cell, by: sum });
    }
  }

  /** In one order always, so that two writers would meet the rows in the same order. */
  changes(): readonly CellChange[] {
    return [...this.#changes.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, change]) => change);
  }
}
