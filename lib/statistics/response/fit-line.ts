import { none, type Estimate } from "../estimate";
import { expectedCurve, type Line } from "./expected-curve";
import type { RestPoint } from "./rest-points";

export interface FittedLine extends Line {
  /** Variances and covariance of c and a, from the inverse of Fisher's information. */
  readonly varianceC: number;
  readonly varianceA: number;
  readonly covariance: number;
}

/** Steeper than any item is: the likelihood is running off. */
const STEEPEST = 20;

/**
 * The line that makes the answers most likely, by Fisher's scoring with halved steps. At
 * reliability 1 it is the ordinary logistic regression on z. None where there is no maximum.
 */
export function fitLine(
  points: readonly RestPoint[],
  reliability: number,
  start: Line,
): Estimate<FittedLine> {
  let line = start;
  for (let round = 0; round < 100; round += 1) {
    const step = scoringStep(points, reliability, line);
    if (step === null) return none("no-maximum");
    const moved = Math.abs(step.c) + Math.abs(step.a);
    if (moved < 1e-11) return { value: { ...line, ...step.spread } };
    // Near the top rounding alone would decide whether a step goes up, and whole steps are safe.
    line = moved < 1e-3 ? moveBy(line, step, 1) : upwards(points, reliability, line, step);
    if (!(Math.abs(line.a) < STEEPEST)) return none("no-maximum");
  }
  return none("no-maximum");
}

const moveBy = (line: Line, step: Line, scale: number): Line => ({
  c: line.c + scale * step.c,
  a: line.a + scale * step.a,
});

/** The step, halved until the answers are no less likely than before. */
function upwards(points: readonly RestPoint[], reliability: number, line: Line, step: Line): Line {
  const likelihood = likelihoodOf(points, reliability, line);
  let scale = 1;
  while (scale > 1e-9) {
    const next = moveBy(line, step, scale);
    if (likelihoodOf(points, reliability, next) >= likelihood) return next;
    scale /= 2;
  }
  return line;
}

function likelihoodOf(points: readonly RestPoint[], reliability: number, line: Line): number {
  return points.reduce((sum, { z, count, right }) => {
    const { p } = expectedCurve(line, reliability, z);
    const seen = (times: number, q: number): number => (times === 0 ? 0 : times * Math.log(q));
    return sum + seen(right, p) + seen(count - right, 1 - p);
  }, 0);
}

interface Step extends Line {
  readonly spread: Omit<FittedLine, keyof Line>;
}

function scoringStep(points: readonly RestPoint[], reliability: number, line: Line): Step | null {
  let [scoreC, scoreA, cc, ca, aa] = [0, 0, 0, 0, 0];
  for (const { z, count, right } of points) {
    const { p, byC, byA } = expectedCurve(line, reliability, z);
    const weight = 1 / Math.max(1e-300, p * (1 - p));
    scoreC += (right - count * p) * weight * byC;
    scoreA += (right - count * p) * weight * byA;
    cc += count * weight * byC * byC;
    ca += count * weight * byC * byA;
    aa += count * weight * byA * byA;
  }
  const determinant = cc * aa - ca * ca;
  if (!(determinant > 1e-12 * cc * aa)) return null;
  return {
    c: (aa * scoreC - ca * scoreA) / determinant,
    a: (cc * scoreA - ca * scoreC) / determinant,
    spread: {
      varianceC: aa / determinant,
      varianceA: cc / determinant,
      covariance: -ca / determinant,
    },
  };
}
