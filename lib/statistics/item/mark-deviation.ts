import type { Cube } from "../cube/cube";
import { noneMeasured, type MeasuredEstimate } from "../estimate";
import { bootstrap, type BootstrapOptions } from "../interval/bootstrap";
import { deviation } from "../sample/deviation";
import { maxMarkOf } from "./scale";
import { marksOf } from "./scores";

/** Standard deviation of the item's marks, in marks: $\sqrt{\frac{1}{n-1}\sum (x - \bar x)^2}$. */
export function markDeviation(cube: Cube, options: BootstrapOptions): MeasuredEstimate {
  const scale = maxMarkOf(cube);
  if (scale.value === null) return noneMeasured(scale.reason);
  const marks = marksOf(cube);
  const { value, reason } = deviation(marks);
  if (value === null) return noneMeasured(reason);
  return { value, interval: bootstrap(marks, deviation, options) };
}
