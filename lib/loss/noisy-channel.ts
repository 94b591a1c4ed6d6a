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
  if (delta === 0) return { low: 0, high: 0 };
  const turn = turnOf(channel, loss, delta);
  if (loss.kinks?.length === 1 && loss.bounded) {
    const missed = jumpErrors(channel, turn);
    return { low: missed.low * delta ** power, high: missed.high * delta ** power };
  }
  const expect = (centre: -1 | 1, target: number) =>
    expectation(
      (z) => Math.abs(outputAt(channel, loss, centre + channel.tau * z) - target) ** power,
      (turn - centre) / channel.tau,
    );
  return { low: expect(-1, channel.low), high: expect(1, channel.high) };
}

/** τ² at which both losses leave the minority Δ/2: $2/\ln((1-m)/m)$. Above it L2 is kinder. */
export function noiseThreshold(minority: number): number {
  return 2 / Math.log((1 - minority) / minority);
}

/**
 * The input at which the two groups pull alike over the whole distance. The output crosses the
 * middle there, and jumps where the slope of the loss is flat (Huber with a narrow δ, L1, pinball).
 */
function turnOf({ lowShare, tau }: NoisyChannel, loss: Loss, delta: number): number {
  const [up, down] = [loss.nearSlope(delta), -loss.nearSlope(-delta)];
  return (tau * tau * Math.log((lowShare * up) / ((1 - lowShare) * down))) / 2;
}

/** L1 and pinball answer with a or b, never between: only the chance of the wrong one counts. */
function jumpErrors({ tau }: NoisyChannel, turn: number): GroupErrors {
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

const FARTHEST = 10;
const STRETCH = 1 / 32;

/**
 * Over a standard normal, by Gauss's rule of two points on short stretches. They meet at `cut`, so
 * that a jump there costs nothing.
 */
function expectation(of: (z: number) => number, cut: number): number {
  const middle = Math.max(-FARTHEST, Math.min(FARTHEST, cut));
  return integral(of, -FARTHEST, middle) + integral(of, middle, FARTHEST);
}

function integral(of: (z: number) => number, from: number, to: number): number {
  const count = Math.ceil((to - from) / STRETCH);
  const half = (to - from) / count / 2;
  let total = 0;
  for (let k = 0; k < count; k += 1) {
    const centre = from + (2 * k + 1) * half;
    for (const z of [centre - half / Math.sqrt(3), centre + half / Math.sqrt(3)]) {
      total += of(z) * normalDensity(z) * half;
    }
  }
  return total;
}
