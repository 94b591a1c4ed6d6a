import { normalProbability } from "../distributions/normal";
import { studentQuantile } from "../distributions/student-quantile";
import { LEVEL, type Estimate, type Interval } from "../estimate";
import { sizeOf } from "../sample/weighted";
import { resample } from "./resample";
import { seededRandom } from "./seeded-random";

export interface BootstrapOptions {
  /** The same seed gives the same interval. */
  readonly seed: number;
  readonly level?: number;
  readonly replicates?: number;
}

/** Below this many learners a resample says too little to go by. */
const FEWEST = 10;

/**
 * The expanded percentile interval of the bootstrap (Efron 1979; Hesterberg 2015, §5.2): the
 * quantiles of the statistic over resamples at $\Phi\left(\pm t_{n-1} \sqrt{n/(n-1)}\right)$ in place
 * of $\pm z$, since plain percentiles are too narrow for few learners. Null below 10 learners, and
 * where one in twenty resamples has no value. Takes time in proportion to replicates × cells, however
 * many learners they count.
 */
export function bootstrap<Cell extends { readonly count: number }>(
  cells: readonly Cell[],
  statistic: Statistic<Cell>,
  options: BootstrapOptions,
): Interval | null {
  return bootstrapAll(cells, [statistic], options).get(statistic) ?? null;
}

type Statistic<Cell> = (cells: readonly Cell[]) => Estimate;

/** The intervals of several statistics over the same resamples, each the same as it would be alone. */
export function bootstrapAll<Cell extends { readonly count: number }>(
  cells: readonly Cell[],
  statistics: readonly Statistic<Cell>[],
  { seed, level = LEVEL, replicates = 999 }: BootstrapOptions,
): ReadonlyMap<Statistic<Cell>, Interval | null> {
  const n = sizeOf(cells);
  if (n < FEWEST) return new Map();
  const random = seededRandom(seed);
  const found = new Map(statistics.map((statistic) => [statistic, new Array<number>()]));
  for (let round = 0; round < replicates; round += 1) {
    const drawn = resample(cells, random).filter(({ count }) => count > 0);
    for (const [statistic, values] of found) {
      const { value } = statistic(drawn);
      if (value !== null) values.push(value);
    }
  }
  const wide = studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(n / (n - 1));
  const tail = normalProbability(-wide);
  const interval = (values: number[]): Interval | null => {
    if (values.length < replicates * 0.95) return null;
    values.sort((a, b) => a - b);
    return { low: quantile(values, tail), high: quantile(values, 1 - tail) };
  };
  return new Map([...found].map(([statistic, values]) => [statistic, interval(values)]));
}

/** The quantile at a share of sorted values, between (n + 1)-spaced ranks. */
function quantile(sorted: readonly number[], share: number): number {
  const rank = share * (sorted.length + 1) - 1;
  const low = Math.max(0, Math.min(sorted.length - 1, Math.floor(rank)));
  const high = Math.min(sorted.length - 1, low + 1);
  const [a, b] = [sorted[low] ?? 0, sorted[high] ?? 0];
  return a + (b - a) * Math.max(0, Math.min(1, rank - low));
}
