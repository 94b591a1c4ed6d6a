/**
 * The two-parameter logistic curve of an item, $P(\theta) = \frac{1}{1 + e^{-a(\theta - b)}}$ with
 * ability θ in standard deviations of the class. a has no factor 1.7 in front.
 */
export interface ItemCurve {
  /** a: the slope at b is a/4. */
  readonly discrimination: number;
  /** b: the ability at which half have the item right. */
  readonly difficulty: number;
}
