import type { AxisTick } from "./drawing";

export interface TickWish {
  readonly x: number;
  readonly text: string;
  /** What stands there: a group's name, or nothing for a plain number. */
  readonly name?: string;
  /** The row to begin with, so that a tick that moves does not change its row; 0 unless told. */
  readonly row?: number;
}

/** Width of one character as a part of a plot 18 rem wide, the narrowest. */
const CHARACTER = 0.021;
const GAP = 0.03;

/**
 * The ticks, each under its own place. One that would print over another stands in a lower row where
 * it has a name, and is otherwise left out; two at one place are one tick (“dark, bright”).
 */
export function axisTicks(
  wishes: readonly TickWish[],
  x0: number,
  x1: number,
): readonly AxisTick[] {
  const kept: (AxisTick & { readonly row: number })[] = [];
  for (const { x, row: first = 0, ...wish } of onePerPlace(wishes)) {
    const lines = wish.name === undefined ? [wish.text] : [wish.text, wish.name];
    const half = (widthOf(lines) + GAP) / 2;
    const isFree = (row: number) =>
      kept.every(
        (tick) =>
          tick.row !== row || Math.abs(tick.x - x) / (x1 - x0) >= half + widthOf(tick.lines) / 2,
      );
    let row = first;
    while (!isFree(row)) row += 1;
    if (row === first || wish.name !== undefined) kept.push({ x, lines, row });
  }
  return kept.map(({ row, ...tick }) => (row === 0 ? tick : { ...tick, row }));
}

/** Names at one place and in one row are listed; a plain number beside a named one is the same tick. */
function onePerPlace(wishes: readonly TickWish[]): readonly TickWish[] {
  const kept: TickWish[] = [];
  for (const wish of wishes) {
    const at = kept.findIndex(({ x, row }) => x === wish.x && row === wish.row);
    const same = kept[at];
    if (same === undefined) {
      kept.push(wish);
      continue;
    }
    const names = [same.name, wish.name].filter((name) => name !== undefined);
    kept[at] = names.length === 0 ? same : { ...same, name: names.join(", ") };
  }
  return kept;
}

function widthOf(lines: readonly string[]): number {
  return Math.max(...lines.map((line) => line.length)) * CHARACTER;
}

/** Two or three round numbers between 0 and `to`, for the gridlines of an axis. */
export function gridLines(to: number): readonly number[] {
  const rough = to / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((n) => n * power).find((size) => to / size <= 3.5) ?? to;
  const lines: number[] = [];
  for (let i = 1; i * step <= to * 0.92; i += 1) lines.push(Number((i * step).toPrecision(6)));
  return lines;
}
