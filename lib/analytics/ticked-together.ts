import type { Cube } from "@/lib/statistics/cube/cube";
import type { Interval } from "@/lib/statistics/estimate";
import { wilson } from "@/lib/statistics/interval/wilson";
import { combinationsIn } from "@/lib/statistics/cube/read-tables";

/** What was ticked together, and by how many. */
interface Combination {
  readonly ticked: readonly string[];
  readonly count: number;
}

export interface TickedTogether {
  readonly n: number;
  /** The commonest ones, each with its share of all and Wilson's interval. */
  readonly top: readonly (Combination & {
    readonly share: number;
    readonly interval: Interval;
  })[];
  /** How many other combinations there are, how many chose one of them, and how many one at most. */
  readonly others: { readonly kinds: number; readonly count: number; readonly most: number } | null;
}

/** Which sets of ticks were really chosen, the commonest first; a blank answer is none ticked. */
export function tickedTogether(cube: Cube, most = 6): TickedTogether {
  const sums = new Map<string, Combination>();
  for (const { ticked, count } of combinationsIn(cube)) {
    const set = ticked ?? [];
    const name = JSON.stringify(set);
    sums.set(name, { ticked: set, count: count + (sums.get(name)?.count ?? 0) });
  }
  // Those that are equally common stand in the order of their choices.
  const sorted = [...sums].sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  const all = sorted.map(([, combination]) => combination);
  // One more is no longer than the line that would sum it up.
  const top = all.slice(0, all.length === most + 1 ? most + 1 : most);
  const rest = all.slice(top.length);
  const n = all.reduce((sum, { count }) => sum + count, 0);
  return {
    n,
    top: top.map((one) => ({
      ...one,
      share: one.count / n,
      interval: wilson(one.count / n, n),
    })),
    others:
      rest.length === 0
        ? null
        : {
            kinds: rest.length,
            count: rest.reduce((sum, { count }) => sum + count, 0),
            most: rest[0]?.count ?? 0,
          },
  };
}
