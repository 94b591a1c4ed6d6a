import { subtract, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { writeFraction } from "../cube/fraction-text";
import type { Cube } from "../cube/cube";
import { scoresIn } from "../cube/read-tables";
import { none, type Estimate } from "../estimate";
import { isRight } from "../item/is-right";
import { maxMarkOf, maxTotalOf } from "../item/scale";
import { deviation } from "../sample/deviation";
import { mean } from "../sample/mean";
import { sizeOf } from "../sample/weighted";

/** Learners with one rest score, and how many of them had the item right. */
export interface RestPoint {
  readonly rest: Rational;
  /** The rest score in standard deviations from the mean of the class. */
  readonly z: number;
  readonly count: number;
  readonly right: number;
}

/** Right answers by rest score, lowest first. A part of the mark counts as wrong. */
export function restPoints(cube: Cube): Estimate<readonly RestPoint[]> {
  const [maxMark, maxTotal] = [maxMarkOf(cube), maxTotalOf(cube)];
  if (maxMark.value === null) return none(maxMark.reason);
  if (maxTotal.value === null) return none(maxTotal.reason);
  const found = new Map<string, { rest: Rational; count: number; right: number }>();
  for (const { mark, total, count } of scoresIn(cube)) {
    const rest = subtract(total, mark);
    const point = found.get(writeFraction(rest)) ?? { rest, count: 0, right: 0 };
    point.count += count;
    if (isRight(mark, maxMark.value)) point.right += count;
    found.set(writeFraction(rest), point);
  }
  const points = [...found.values()].map((point) => ({ ...point, value: toNumber(point.rest) }));
  const n = sizeOf(points);
  const right = points.reduce((sum, point) => sum + point.right, 0);
  if (right === 0 || right === n) return none("no-variance");
  const sd = deviation(points);
  if (sd.value === null) return sd;
  if (sd.value === 0) return none("no-rest-variance");
  const [centre, spread] = [mean(points), sd.value];
  return {
    value: points
      .map(({ value, ...point }) => ({ ...point, z: (value - centre) / spread }))
      .sort((a, b) => a.z - b.z),
  };
}
