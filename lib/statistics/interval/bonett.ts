import { normalQuantile } from "../distributions/normal";
import { LEVEL, type Interval } from "../estimate";
import { mean } from "../sample/mean";
import { variance } from "../sample/variance";
import { sizeOf, type Weighted } from "../sample/weighted";

/** Below this many the factor n/(n − z) and the kurtosis are of no use. */
const FEWEST = 6;

/**
 * Bonett's interval (2006, formula 4) for a standard deviation, whatever the distribution:
 * $\exp\frac12\left(\ln(c s^2) \pm z c \sqrt{\frac{\hat\gamma_4 - (n-3)/n}{n-1}}\right)$ with
 * $c = n/(n - z)$ and the kurtosis $\hat\gamma_4 = \frac{n \sum (x - m)^4}{(\sum (x - \bar x)^2)^2}$
 * about m, the mean without the lowest and highest share $1/(2\sqrt{n-4})$. Null below 6 values, and
 * where all are alike.
 */
export function bonett(sample: readonly Weighted[], level = LEVEL): Interval | null {
  const n = sizeOf(sample);
  const { value: squared } = variance(sample);
  if (n < FEWEST || squared === null || squared === 0) return null;
  const z = normalQuantile((1 + level) / 2);
  const centre = trimmedMean(sample, Math.floor(n / (2 * Math.sqrt(n - 4))));
  const fourth = sample.reduce((sum, { value, count }) => sum + count * (value - centre) ** 4, 0);
  const kurtosis = (n * fourth) / ((n - 1) * squared) ** 2;
  const c = n / (n - z);
  const error = c * Math.sqrt(Math.max(0, (kurtosis - (n - 3) / n) / (n - 1)));
  const bound = (side: -1 | 1): number => Math.sqrt(c * squared * Math.exp(side * z * error));
  return { low: bound(-1), high: bound(1) };
}

/** The mean without so many values at each end. */
function trimmedMean(sample: readonly Weighted[], off: number): number {
  const n = sizeOf(sample);
  let below = 0;
  return mean(
    [...sample]
      .sort((a, b) => a.value - b.value)
      .map(({ value, count }) => {
        const [from, to] = [Math.max(below, off), Math.min(below + count, n - off)];
        below += count;
        return { value, count: Math.max(0, to - from) };
      }),
  );
}
