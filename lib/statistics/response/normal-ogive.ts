import { normalDensity, normalQuantile } from "../distributions/normal";
import { none, type Estimate } from "../estimate";
import type { ItemCurve } from "./item-curve";

/** Scale factor by which a logistic curve is nearest to a normal one (Haley 1952). */
const LOGISTIC = 1.702;

/**
 * The item parameters that a facility and a correlation amount to, where ability is normal (Lord
 * 1980, §3.3): with the biserial correlation $r_b = r_{pb} \sqrt{pq} / \varphi(\gamma)$ and
 * $\gamma = \Phi^{-1}(1 - p)$, $a = r_b / \sqrt{1 - r_b^2}$ and $b = \gamma / r_b$; a is given
 * times 1.702, on the logistic scale. None where the biserial correlation is 0 or beyond ±1.
 *
 * @param p proportion right
 * @param r point-biserial correlation with ability
 */
export function normalOgive(p: number, r: number): Estimate<ItemCurve> {
  const threshold = normalQuantile(1 - p);
  const biserial = (r * Math.sqrt(p * (1 - p))) / normalDensity(threshold);
  if (Math.abs(biserial) >= 1) return none("no-maximum");
  if (biserial === 0) return none("no-rest-variance");
  return {
    value: {
      discrimination: (LOGISTIC * biserial) / Math.sqrt(1 - biserial ** 2),
      difficulty: threshold / biserial,
    },
  };
}
