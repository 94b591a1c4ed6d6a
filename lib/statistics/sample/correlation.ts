import { none, type Estimate } from "../estimate";
import { covariance, margin } from "./covariance";
import { isConstant } from "./is-constant";
import { variance } from "./variance";
import type { WeightedPair } from "./weighted";

/**
 * Pearson's correlation $r = \frac{s_{xy}}{\sqrt{s_x^2 s_y^2}}$; with x of two values it is the
 * point-biserial correlation. None where x (no-variance) or y (no-rest-variance) is the same for
 * everybody, which makes it 0/0 and not 0.
 */
export function correlation(pairs: readonly WeightedPair[]): Estimate {
  const both = covariance(pairs);
  if (both.value === null) return both;
  const [x, y] = [margin(pairs, "x"), margin(pairs, "y")];
  if (isConstant(x)) return none("no-variance");
  if (isConstant(y)) return none("no-rest-variance");
  const scale = Math.sqrt((variance(x).value ?? 0) * (variance(y).value ?? 0));
  return { value: Math.max(-1, Math.min(1, both.value / scale)) };
}
