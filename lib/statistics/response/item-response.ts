import type { Cube } from "../cube/cube";
import { none, type Estimate } from "../estimate";
import { correlation } from "../sample/correlation";
import { sizeOf } from "../sample/weighted";
import { curveBand, type CurvePoint } from "./curve-band";
import { fitLine } from "./fit-line";
import type { ItemCurve } from "./item-curve";
import { itemFit, type ItemFit, type ObservedBand, observedBands } from "./item-fit";
import { normalOgive } from "./normal-ogive";
import { restPoints, type RestPoint } from "./rest-points";

export interface ItemResponse extends ItemCurve {
  readonly discriminationStandardError: number;
  readonly difficultyStandardError: number;
  /** Lord's approximation from facility and biserial correlation, which the fit starts from. */
  readonly start: Estimate<ItemCurve>;
  readonly fit: Estimate<ItemFit>;
  /** The curve with its interval, from three deviations below the mean to three above. */
  readonly curve: readonly CurvePoint[];
  /** What was seen, by rest scores that are alike; what the fit is judged by. */
  readonly observed: readonly ObservedBand[];
  /** Reliability of the rest score that was reckoned with. */
  readonly reliability: number;
  readonly n: number;
}

/** Fewer learners than this say too little about a curve. */
const FEWEST = 50;

/**
 * The two-parameter logistic curve of an item, from right answers by rest score.
 *
 * What it is: each item's curve for itself, of the greatest likelihood given the rest score, where
 * the rest score is a measurement of ability with known reliability and normal error (see
 * `expectedCurve`). With reliability 1 it is logistic regression on the standardised rest score,
 * whose slopes are too flat by about the root of the true reliability.
 *
 * What it is not: marginal maximum likelihood over response patterns (Bock and Aitkin 1981), which
 * needs the patterns; on the five LSAT items of Bock and Lieberman (1970) it comes within a fifth of
 * a standard error of that. It takes the shape of the rest score's error for normal, so that slopes are
 * off where the rest is a few items or most learners have all or nothing of it. Standard errors
 * leave out that the reliability and the class's mean and deviation are themselves estimated.
 *
 * @param reliability of the rest score, above 0 and up to 1: `restReliability` gives one
 */
export function itemResponse(cube: Cube, reliability: number): Estimate<ItemResponse> {
  const read = restPoints(cube);
  if (read.value === null) return read;
  const n = sizeOf(read.value);
  if (n < FEWEST) return none("too-few");
  const start = startOf(read.value, reliability);
  const line = start.value
    ? { a: start.value.discrimination, c: -start.value.discrimination * start.value.difficulty }
    : { a: 0, c: 0 };
  const fitted = fitLine(read.value, reliability, line);
  if (fitted.value === null) return fitted;
  const { a, c, varianceA, varianceC, covariance } = fitted.value;
  if (a === 0) return none("no-maximum");
  // The delta method for b = −c/a.
  const difficultyVariance =
    (varianceC - (2 * c * covariance) / a + (c * c * varianceA) / (a * a)) / (a * a);
  const observed = observedBands(read.value, reliability, { a, c });
  return {
    value: {
      discrimination: a,
      difficulty: -c / a,
      discriminationStandardError: Math.sqrt(varianceA),
      difficultyStandardError: Math.sqrt(Math.max(0, difficultyVariance)),
      fit: itemFit(observed),
      curve: curveBand(fitted.value),
      observed,
      start,
      reliability,
      n,
    },
  };
}

/** The point-biserial correlation is divided by √ρ, what it loses to the error of the rest score. */
function startOf(points: readonly RestPoint[], reliability: number): Estimate<ItemCurve> {
  const pairs = points.flatMap(({ z, count, right }) => [
    { x: 1, y: z, count: right },
    { x: 0, y: z, count: count - right },
  ]);
  const r = correlation(pairs);
  if (r.value === null) return r;
  const right = points.reduce((sum, point) => sum + point.right, 0);
  return normalOgive(right / sizeOf(points), r.value / Math.sqrt(reliability));
}
