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
 * others, its ticks mean two things. The commonest key comes first; answers on numbers that are not
 * asked any more are left out.
 */
export function partByKey(item: ReportedItem, counts: ItemCounts | undefined): readonly SameKey[] {
  const parts = new Map<string, SameKey>();
  for (const [variant, right] of item.right) {
    const cube = counts?.byVariant.get(variant) ?? cubeOf([]);
    const name = JSON.stringify([...right].sort());
    const known = parts.get(name);
    const whole = known === undefined ? cube : merge(known.cube, cube);
    parts.set(name, {
      right,
      variants: [...(known?.variants ?? []), variant],
      cube: whole,
      n: scoresIn(whole).reduce((sum, { count }) => sum + count, 0),
    });
  }
  return [...parts.values()].sort((a, b) => b.n - a.n);
}
