import type { Cube } from "../cube/cube";
import { none, noneMeasured, type Estimate, type MeasuredEstimate } from "../estimate";
import { bootstrap, type BootstrapOptions } from "../interval/bootstrap";
import { covariance, margin } from "../sample/covariance";
import { isConstant } from "../sample/is-constant";
import { largestCovariance } from "../sample/largest-covariance";
import { sizeOf, type WeightedPair } from "../sample/weighted";
import { efficiencyInterval } from "./efficiency-interval";
import { markAndRest } from "./scores";

/** Learners from whom on the delta method covers as often as resampling. */
const LARGE = 60;

/**
 * Discriminative efficiency in per cent, $100\,\operatorname{cov}(x, y) /
 * \operatorname{cov}_{\max}(x, y)$: how much of the discrimination that these marks could have had
 * they have. The largest covariance is that of x and y sorted each for itself (Moodle, Quiz
 * statistics calculations). With a bootstrap interval below 60 learners, and from there that of the
 * delta method, whose cost does not grow with how differently they did on the rest.
 */
export function discriminativeEfficiency(cube: Cube, options: BootstrapOptions): MeasuredEstimate {
  const pairs = markAndRest(cube);
  if (pairs.value === null) return noneMeasured(pairs.reason);
  const { value, reason } = efficiency(pairs.value);
  if (value === null) return noneMeasured(reason);
  const largest = largestCovariance(pairs.value).value ?? 0;
  if (sizeOf(pairs.value) >= LARGE && largest > 0) {
    const interval = efficiencyInterval(pairs.value, { efficiency: value, largest }, options.level);
    return { value, interval };
  }
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
