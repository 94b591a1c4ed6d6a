import type { Cube } from "../cube/cube";
import { noneMeasured, type MeasuredEstimate } from "../estimate";
import { fisher } from "../interval/fisher";
import { correlation } from "../sample/correlation";
import { sizeOf } from "../sample/weighted";
import { markAndRest } from "./scores";

/**
 * Discrimination index in per cent, $100\,\frac{\operatorname{cov}(x, y)}{\sqrt{\operatorname{var} x
 * \operatorname{var} y}}$ with y = T − x the rest of the attempt (Moodle, Quiz statistics
 * calculations). A hundredth of it is the item-rest correlation. With Fisher's interval.
 */
export function discriminationIndex(cube: Cube, level?: number): MeasuredEstimate {
  const pairs = markAndRest(cube);
  if (pairs.value === null) return noneMeasured(pairs.reason);
  const r = correlation(pairs.value);
  if (r.value === null) return noneMeasured(r.reason);
  const interval = fisher(r.value, sizeOf(pairs.value), level);
  return {
    value: 100 * r.value,
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
  };
}
