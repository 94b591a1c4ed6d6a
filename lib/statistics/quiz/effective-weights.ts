import type { Cube } from "../cube/cube";
import { none, type Estimate } from "../estimate";
import { markAndTotal } from "../item/scores";
import { covariance } from "../sample/covariance";

/**
 * Effective weights in per cent, $100\,\frac{\sqrt{\operatorname{cov}(x, T)}}{\sum
 * \sqrt{\operatorname{cov}(x, T)}}$: how much of the spread of totals each item makes. An item that
 * covaries negatively has no root: it gets none, and the others share the whole (Moodle, Quiz
 * statistics calculations).
 *
 * @param items the cubes of all items of the quiz, over the same attempts
 */
export function effectiveWeights(items: readonly Cube[]): readonly Estimate[] {
  const roots = items.map((cube): Estimate => {
    const pairs = markAndTotal(cube);
    if (pairs.value === null) return pairs;
    const both = covariance(pairs.value);
    if (both.value === null) return both;
    return both.value < 0 ? none("negative-covariance") : { value: Math.sqrt(both.value) };
  });
  const sum = roots.reduce((all, { value }) => all + (value ?? 0), 0);
  return roots.map((root) => {
    if (root.value === null) return root;
    return sum === 0 ? none("no-variance") : { value: (100 * root.value) / sum };
  });
}
