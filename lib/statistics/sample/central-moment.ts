import { mean } from "./mean";
import { sizeOf, type Weighted } from "./weighted";

/** $m_r = \frac{1}{n} \sum (x - \bar x)^r$, in two passes. */
export function centralMoment(sample: readonly Weighted[], r: number): number {
  const centre = mean(sample);
  const sum = sample.reduce((all, { value, count }) => all + count * (value - centre) ** r, 0);
  return sum / sizeOf(sample);
}
