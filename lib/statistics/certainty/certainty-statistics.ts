import type { Cube } from "../cube/cube";
import { certaintiesIn } from "../cube/read-tables";
import { none, type Estimate, type Interval } from "../estimate";
import { wilson } from "../interval/wilson";
import { isRight } from "../item/is-right";
import { maxMarkOf } from "../item/scale";
import { sizeOf } from "../sample/weighted";

export interface CertaintyShare {
  /** 0 guessing … 3 certain. */
  readonly certainty: number;
  readonly n: number;
  readonly right: number;
  /** Share right of those who said so; a part of the mark counts as wrong. */
  readonly share: number;
  readonly interval: Interval;
}

/**
 * How often those are right who said how sure they were, least sure first; levels that nobody said
 * are left out. Well judged, the share rises with the certainty.
 */
export function certaintyStatistics(
  cube: Cube,
  level?: number,
): Estimate<readonly CertaintyShare[]> {
  const maximum = maxMarkOf(cube);
  if (maximum.value === null) return none(maximum.reason);
  const { value: maxMark } = maximum;
  const rows = certaintiesIn(cube);
  const levels = [...new Set(rows.map(({ of }) => of))].sort((a, b) => a - b);
  return {
    value: levels.map((certainty) => {
      const own = rows.filter(({ of }) => of === certainty);
      const n = sizeOf(own);
      const right = sizeOf(own.filter(({ mark }) => isRight(mark, maxMark)));
      const share = right / n;
      return { certainty, n, right, share, interval: wilson(share, n, level) };
    }),
  };
}
