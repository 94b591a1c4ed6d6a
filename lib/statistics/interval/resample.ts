import { sizeOf } from "../sample/weighted";
import { binomial } from "./binomial";

/**
 * As many learners as there are, drawn with replacement: for every cell how often it was drawn.
 * That is a multinomial draw of the cells, made cell by cell: of the draws that are left, a binomial
 * number falls on the next cell. So it takes time in proportion to the cells, not to the learners.
 */
export function resample<Cell extends { readonly count: number }>(
  cells: readonly Cell[],
  random: () => number,
): readonly Cell[] {
  let draws = sizeOf(cells);
  let learners = draws;
  return cells.map((cell) => {
    const count = binomial(draws, cell.count / learners, random);
    draws -= count;
    learners -= cell.count;
    return { ...cell, count };
  });
}
