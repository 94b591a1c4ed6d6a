import { subtract, toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { scoresIn } from "../cube/read-tables";
import { none, type Estimate } from "../estimate";
import type { Weighted, WeightedPair } from "../sample/weighted";
import { maxMarkOf, maxTotalOf } from "./scale";

/** The item's marks, each value once, lowest first. */
export function marksOf(cube: Cube): readonly Weighted[] {
  const found = new Map<number, number>();
  for (const { mark, count } of scoresIn(cube)) {
    const value = toNumber(mark);
    found.set(value, (found.get(value) ?? 0) + count);
  }
  return [...found].sort(([a], [b]) => a - b).map(([value, count]) => ({ value, count }));
}

/** Mark x and rest score y = T − x, where all attempts are marked on one scale. */
export const markAndRest = (cube: Cube): Estimate<readonly WeightedPair[]> =>
  onOneScale(cube, () =>
    scoresIn(cube).map(({ mark, total, count }) => ({
      x: toNumber(mark),
      y: toNumber(subtract(total, mark)),
      count,
    })),
  );

/** Mark x and total y = T, where all attempts are marked on one scale. */
export const markAndTotal = (cube: Cube): Estimate<readonly WeightedPair[]> =>
  onOneScale(cube, () =>
    scoresIn(cube).map(({ mark, total, count }) => ({
      x: toNumber(mark),
      y: toNumber(total),
      count,
    })),
  );

function onOneScale<Value>(cube: Cube, read: () => Value): Estimate<Value> {
  for (const scale of [maxMarkOf(cube), maxTotalOf(cube)]) {
    if (scale.value === null) return none(scale.reason);
  }
  return { value: read() };
}
