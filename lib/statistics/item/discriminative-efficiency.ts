import type { Cube } from "../cube/cube";
import { none, noneMeasured, type Estimate, type MeasuredEstimate } from "../estimate";
import { bootstrap, type BootstrapOptions } from "../interval/bootstrap";
import { covariance, margin } from "../sample/covariance";
import { isConstant } from "../sample/is-constant";
import { largestCovariance } from "../sample/largest-covariance";
import type { WeightedPair } from "../sample/weighted";
import { markAndRest } from "./scores";

/**
 * Discriminative efficiency in per cent, $100\,\operatorname{cov}(x, y) /
 * \operatorname{cov}_{\max}(x, y)$: how much of the discrimination that these marks could have had
 * they have. The largest covariance is that of x and y sorted each for itself (Moodle, Quiz
 * statistics calculations).
 */
export function discriminativeEfficiency(cube: Cube, options: BootstrapOptions): MeasuredEstimate {
  const pairs = markAndRest(cube);
  if (pairs.value === null) return noneMeasured(pairs.reason);
  const { value, reason } = efficiency(pairs.value);
  if (value === null) return noneMeasured(reason);
  return { value, interval: bootstrap(pairs.value, efficiency, options) };
}

function efficiency(pairs: readonly WeightedPair[]): Estimate {
  const now = covariance(pairs);
  if (now.value === null) return now;
  if (isConstant(margin(pairs, "x"))) return none("no-variance");
  if (isConstant(margin(pairs, "y"))) return none("no-rest-variance");
  const most = largestCovariance(pairs);
  return most.value === null ? most : { value: (100 * now.value) / most.value };
}
