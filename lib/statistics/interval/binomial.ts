import { stirlingTail } from "../distributions/stirling-tail";

/** Below this many hits expected, counting up from 0 is quick; the rejection below needs 10. */
const FEW = 10;

/**
 * How many of n draws hit, at a probability p each, drawn exactly and in a time that does not grow
 * with n: by inversion where few hits are expected, else by Hörmann's transformed rejection (BTRS;
 * "The generation of binomial random variates", J. Stat. Comput. Simul. 46, 1993).
 */
export function binomial(n: number, p: number, random: () => number): number {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - binomial(n, 1 - p, random);
  return n * p < FEW ? byInversion(n, p, random) : byRejection(n, p, random);
}

/** The least k whose cumulative probability is above a uniform number. */
function byInversion(n: number, p: number, random: () => number): number {
  const odds = p / (1 - p);
  let left = random();
  let probability = (1 - p) ** n;
  let k = 0;
  while (left >= probability && k < n) {
    left -= probability;
    k += 1;
    probability *= (odds * (n - k + 1)) / k;
    // What is left to add is below the precision of the sum.
    if (probability === 0) return k;
  }
  return k;
}

function byRejection(n: number, p: number, random: () => number): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const odds = p / (1 - p);
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const mode = Math.floor((n + 1) * p);
  const atMode =
    (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
    stirlingTail(mode) +
    stirlingTail(n - mode);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const toEdge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / toEdge + b) * u + n * p + 0.5);
    if (toEdge >= 0.07 && v <= 0.92 - 4.2 / b) return k;
    if (k < 0 || k > n) continue;
    const height = Math.log((v * alpha) / (a / (toEdge * toEdge) + b));
    const density =
      atMode +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) -
      stirlingTail(k) -
      stirlingTail(n - k);
    if (height <= density) return k;
  }
}
