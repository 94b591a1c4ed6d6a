import type { Cube } from "../cube/cube";
import { none, noneMeasured, type Estimate, type MeasuredEstimate } from "../estimate";
import { markAndTotal } from "../item/scores";
import { covariance } from "../sample/covariance";
import { weightIntervals } from "./weight-intervals";

/**
 * Effective weights in per cent, $100\,\frac{\sqrt{\operatorname{cov}(x, T)}}{\sum
 * \sqrt{\operatorname{cov}(x, T)}}$: how much of the spread of totals each item makes. An item that
 * covaries negatively has no root: it gets none, and the others share the whole (Moodle, Quiz
 * statistics calculations). With the intervals of the delta method, see `weightIntervals`.
 *
 * @param items the cubes of all items of the quiz, over the same attempts
 */
export function effectiveWeights(
  items: readonly Cube[],
  level?: number,
): readonly MeasuredEstimate[] {
  const marks = items.map(markAndTotal);
  const roots = marks.map((pairs): Estimate => {
    if (pairs.value === null) return pairs;
    const both = covariance(pairs.value);
    if (both.value === null) return both;
    return both.value < 0 ? none("negative-covariance") : { value: Math.sqrt(both.value) };
  });
  const sum = roots.reduce((all, { value }) => all + (value ?? 0), 0);
  const intervals = weightIntervals(
    marks.map((pairs, item) => ({ pairs: pairs.value ?? [], root: roots[item]?.value ?? 0 })),
    level,
  );
  return roots.map((root, item) => {
    if (root.value === null) return noneMeasured(root.reason);
    if (sum === 0) return noneMeasured("no-variance");
    return { value: (100 * root.value) / sum, interval: intervals[item] ?? null };
  });
}
