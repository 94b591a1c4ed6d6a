import { type Cube, cubeOf } from "@/lib/statistics/cube/cube";
import { merge } from "@/lib/statistics/cube/merge";
import { scoresIn } from "@/lib/statistics/cube/read-tables";
import type { ItemCounts } from "./report-counts";
import type { ReportedItem } from "./reported-item";

/** Answers to a question whose key is the same. */
export interface SameKey {
  readonly right: readonly string[];
  readonly variants: readonly string[];
  readonly cube: Cube;
  readonly n: number;
}

/**
 * The answers to a question, parted by key: where a choice is right on some numbers and wrong on
 * others, its ticks mean two things. The commonest key comes first. Answers to an earlier version
 * count where it had the choices that are asked now, under the key that it had itself; those under
 * a key or to choices that are asked no more are left out.
 */
export function partByKey(item: ReportedItem, counts: ItemCounts | undefined): readonly SameKey[] {
  const cubes = new Map<string, Cube>();
  for (const [place, right] of item.answered) {
    const cube = counts?.byPlace.get(place);
    if (cube === undefined) continue;
    const known = cubes.get(nameOf(right));
    cubes.set(nameOf(right), known === undefined ? cube : merge(known, cube));
  }
  const parts = new Map<string, SameKey>();
  for (const [variant, right] of item.right) {
    const name = nameOf(right);
    const known = parts.get(name);
    if (known === undefined) {
      const cube = cubes.get(name) ?? cubeOf([]);
      parts.set(name, { right, variants: [variant], cube, n: answersIn(cube) });
    } else parts.set(name, { ...known, variants: [...known.variants, variant] });
  }
  return [...parts.values()].sort((a, b) => b.n - a.n);
}

const nameOf = (right: readonly string[]): string => JSON.stringify([...right].sort());

/** How many answers a cube is of. */
export const answersIn = (cube: Cube): number =>
  scoresIn(cube).reduce((sum, { count }) => sum + count, 0);
