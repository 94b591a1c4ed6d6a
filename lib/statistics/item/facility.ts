import { toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { noneMeasured, type MeasuredEstimate } from "../estimate";
import { student } from "../interval/student";
import { wilson } from "../interval/wilson";
import { mean } from "../sample/mean";
import { sizeOf, type Weighted } from "../sample/weighted";
import { maxMarkOf } from "./scale";
import { marksOf } from "./scores";

/**
 * Facility index $\bar x / x_{\max}$, the mean mark as a share of what could be had (Moodle, Quiz
 * statistics calculations); for marks of 0 and 1 the proportion right. With Wilson's interval, or
 * Student's where a mark lies outside 0 to the maximum.
 */
export function facility(cube: Cube, level?: number): MeasuredEstimate {
  const maximum = maxMarkOf(cube);
  if (maximum.value === null) return noneMeasured(maximum.reason);
  const top = toNumber(maximum.value);
  if (top === 0) return noneMeasured("no-variance");
  return shareOfMarks(marksOf(cube), top, level);
}

/** The same of marks that are read already, out of a maximum above 0. */
export function shareOfMarks(
  marks: readonly Weighted[],
  top: number,
  level?: number,
): MeasuredEstimate {
  const value = mean(marks) / top;
  const isShare = marks.every((mark) => mark.value >= 0 && mark.value <= top);
  if (isShare) return { value, interval: wilson(value, sizeOf(marks), level) };
  const interval = student(marks, level);
  return { value, interval: interval && { low: interval.low / top, high: interval.high / top } };
}
