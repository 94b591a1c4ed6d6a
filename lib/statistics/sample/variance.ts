import { none, type Estimate } from "../estimate";
import { centralMoment } from "./central-moment";
import { isConstant } from "./is-constant";
import { sizeOf, type Weighted } from "./weighted";

/** The sample variance $\frac{1}{n-1} \sum (x - \bar x)^2$; exactly 0 where all are alike. */
export function variance(sample: readonly Weighted[]): Estimate {
  const n = sizeOf(sample);
  if (n === 0) return none("no-answers");
  if (n === 1) return none("too-few");
  return { value: isConstant(sample) ? 0 : (centralMoment(sample, 2) * n) / (n - 1) };
}
