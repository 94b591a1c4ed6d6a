import { bisect } from "./bisect";
import type { Loss } from "./loss";
import { normalBelow, normalDensity } from "./normal";

/**
 * Two groups at a < b with shares w and 1 − w, and an input $x \mid g \sim N(\mp 1, \tau^2)$ that
 * hints at the group. The trained output is the best one for what the input leaves open:
 * $P(b \mid x) = 1/(1 + \frac{w}{1-w} e^{-2x/\tau^2})$.
 */
export interface NoisyChannel {
  readonly low: number;
  readonly high: number;
  readonly lowShare: number;
  readonly tau: number;
}

export interface GroupErrors {
  readonly low: number;
  readonly high: number;
}

/** Each group's mean of |e|^power (1: absolute, 2: squared) under the outputs trained by `loss`. */
export function noisyErrors(channel: NoisyChannel, loss: Loss, power: 1 | 2): GroupErrors {
  const delta = channel.high - channel.low;
  if (loss.kinks?.length === 1 && loss.bounded) {
    const missed = jumpErrors(channel, loss);
    return { low: missed.low * delta ** power, high: missed.high * delta ** power };
  }
  const expect = (centre: -1 | 1, target: number) =>
    expectation((z) => {
      const output = outputAt(channel, loss, centre + channel.tau * z);
      return Math.abs(output - target) ** power;
    });
  return { low: expect(-1, channel.low), high: expect(1, channel.high) };
}

/** τ² at which both losses leave the minority Δ/2: $2/\ln((1-m)/m)$. Above it L2 is kinder. */
export function noiseThreshold(minority: number): number {
  return 2 / Math.log((1 - minority) / minority);
}

/** L1 and pinball answer with a or b, never between: only the chance of the wrong one counts. */
function jumpErrors({ lowShare, tau }: NoisyChannel, loss: Loss): GroupErrors {
  const [up, down] = [loss.nearSlope(1), -loss.nearSlope(-1)];
  const odds = (lowShare * up) / ((1 - lowShare) * down);
  const turn = (tau * tau * Math.log(odds)) / 2;
  return { low: normalBelow((-1 - turn) / tau), high: normalBelow((turn - 1) / tau) };
}

function outputAt(channel: NoisyChannel, loss: Loss, x: number): number {
  const { low, high, lowShare, tau } = channel;
  const odds = (lowShare / (1 - lowShare)) * Math.exp((-2 * x) / (tau * tau));
  const highShare = 1 / (1 + odds);
  return bisect(
    (c) => (1 - highShare) * loss.nearSlope(c - low) + highShare * loss.nearSlope(c - high),
    low,
    high,
  );
}

/** Over a standard normal, by the trapezium rule, whose error falls faster than any power here. */
function expectation(of: (z: number) => number): number {
  const step = 1 / 64;
  let total = 0;
  for (let k = -640; k <= 640; k += 1) total += of(k * step) * normalDensity(k * step);
  return total * step;
}
