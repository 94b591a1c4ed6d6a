import type { Cube } from "../cube/cube";
import { combinationsIn } from "../cube/read-tables";
import { sizeOf } from "../sample/weighted";

/**
 * How ticking one option goes with ticking another: the phi coefficient
 * $\frac{p_{12} - p_1 p_2}{\sqrt{p_1(1 - p_1)\,p_2(1 - p_2)}}$, Pearson's correlation of the two
 * ticks. 0 where everybody did the same with one of them. A blank answer ticks nothing.
 */
export function tickedWith(cube: Cube): (first: string, second: string) => number {
  const rows = combinationsIn(cube);
  const n = sizeOf(rows);
  const share = (...options: readonly string[]): number =>
    sizeOf(rows.filter(({ ticked }) => options.every((option) => ticked?.includes(option)))) / n;
  return (first, second) => {
    if (n === 0) return 0;
    const [one, two] = [share(first), share(second)];
    const spread = Math.sqrt(one * (1 - one) * two * (1 - two));
    return spread === 0 ? 0 : (share(first, second) - one * two) / spread;
  };
}
