import { sizeOf } from "../sample/weighted";

/**
 * As many learners as there are, drawn with replacement: for every cell how often it was drawn.
 * That is a multinomial draw of the cells, so it needs no rows.
 */
export function resample<Cell extends { readonly count: number }>(
  cells: readonly Cell[],
  random: () => number,
): readonly Cell[] {
  const n = sizeOf(cells);
  const drawn = new Array<number>(cells.length).fill(0);
  const owner = cells.flatMap(({ count }, index) => new Array<number>(count).fill(index));
  for (let draw = 0; draw < n; draw += 1) {
    const index = owner[Math.floor(random() * n)] ?? 0;
    drawn[index] = (drawn[index] ?? 0) + 1;
  }
  return cells.map((cell, index) => ({ ...cell, count: drawn[index] ?? 0 }));
}
