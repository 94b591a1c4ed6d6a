import { multiply, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { normalBelow, normalDensity } from "@/lib/loss/normal";
import type { FigureGroup } from "./figure-model";

/** A group's mean absolute errors where training ends. */
export interface NoisyErrors {
  readonly l1: number;
  readonly l2: number;
}

/**
 * The mean absolute error of each group when the input is $x \mid g \sim N(\mp 1, \tau^2)$: the order
 * is that of the groups. L1 answers with the likelier group, so that only the chance of the other one
 * counts; L2 answers with the mean of what x leaves open, and misses by Δ times the chance that it
 * gives the other group.
 */
export function noisyErrors(
  groups: readonly FigureGroup[],
  tau: number,
  scale: Rational,
): readonly NoisyErrors[] {
  const [low, high] = groups.toSorted((a, b) => toNumber(a.brightness) - toNumber(b.brightness));
  if (!low || !high) throw new RangeError("a noisy input needs two groups");
  const delta =
    toNumber(multiply(high.brightness, scale)) - toNumber(multiply(low.brightness, scale));
  const odds = toNumber(low.share) / toNumber(high.share);
  // Where both groups are equally likely: e^{2x/τ²} is the odds of the darker group.
  const turn = (tau * tau * Math.log(odds)) / 2;
  const chanceOfHigh = (x: number) => 1 / (1 + odds * Math.exp((-2 * x) / (tau * tau)));
  return groups.map((group) => {
    const isLow = group === low;
    return {
      l1: delta * (isLow ? normalBelow((-1 - turn) / tau) : normalBelow((turn - 1) / tau)),
      l2:
        delta *
        overNormal((z) => (isLow ? chanceOfHigh(tau * z - 1) : 1 - chanceOfHigh(tau * z + 1))),
    };
  });
}

/** The noise at which both losses leave the smaller group Δ/2: τ² = 2/ln((1−m)/m); null at a tie. */
export function equalNoise(groups: readonly FigureGroup[]): number | null {
  const least = Math.min(...groups.map(({ share }) => toNumber(share)));
  return least < 0.5 ? Math.sqrt(2 / Math.log((1 - least) / least)) : null;
}

/** The mean over a standard normal, by the trapezium rule. */
function overNormal(of: (z: number) => number): number {
  const step = 1 / 16;
  let total = 0;
  for (let k = -160; k <= 160; k += 1) total += of(k * step) * normalDensity(k * step);
  return total * step;
}
