import type { Cube } from "../cube/cube";
import { none, type Estimate } from "../estimate";
import type { MarkSpread } from "../item/mark-spread";
import { markAndRest } from "../item/scores";
import { margin } from "../sample/covariance";
import { sizeOf } from "../sample/weighted";
import { variance } from "../sample/variance";

/**
 * Cronbach's alpha of an attempt without one item, as a number up to 1: $\alpha_{-i} =
 * \frac{p-1}{p-2}\left(1 - \frac{\sum_{j \ne i} \operatorname{var} x_j}{\operatorname{var}(T -
 * x_i)}\right)$ for p items ("alpha if item deleted"). A lower bound of the rest score's
 * reliability (Lord and Novick 1968, §4.4). None where it is not above 0.
 *
 * @param item the cube of the item that is left out
 * @param others the marks of all other items, over the same attempts
 */
export function restReliability(item: Cube, others: readonly MarkSpread[]): Estimate {
  const pairs = markAndRest(item);
  if (pairs.value === null) return pairs;
  const k = others.length;
  if (k < 2) return none("too-few-items");
  const n = sizeOf(pairs.value);
  if (others.some((other) => other.n !== n)) return none("incomplete");
  const rest = variance(margin(pairs.value, "y"));
  if (rest.value === null) return rest;
  if (rest.value === 0) return none("no-rest-variance");
  const parts = others.reduce((sum, other) => sum + other.variance, 0);
  const alpha = (k / (k - 1)) * (1 - parts / rest.value);
  return alpha > 0 ? { value: alpha } : none("unreliable");
}
