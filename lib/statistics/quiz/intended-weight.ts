import { divide, toNumber } from "@/lib/arithmetic/rational";
import type { Cube } from "../cube/cube";
import { none, type Estimate } from "../estimate";
import { maxMarkOf, maxTotalOf } from "../item/scale";

/** The item's share of the marks that can be had, in per cent: what its author meant it to weigh. */
export function intendedWeight(cube: Cube): Estimate {
  const [mark, total] = [maxMarkOf(cube), maxTotalOf(cube)];
  if (mark.value === null) return none(mark.reason);
  if (total.value === null) return none(total.reason);
  if (total.value.numerator === 0n) return none("no-variance");
  return { value: 100 * toNumber(divide(mark.value, total.value)) };
}
