import {
  ZERO,
  absolute,
  add,
  compare,
  divide,
  multiply,
  subtract,
  toNumber,
  ONE,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { WeightedTarget } from "@/lib/loss/weighted-target";
import type { FigureGroup } from "./figure-model";

/** Signed error of a group at a prediction, in pixel units. */
export function errorOf(group: FigureGroup, prediction: Rational, scale: Rational): Rational {
  return multiply(subtract(prediction, group.brightness), scale);
}

/** A group's share of the total loss at a prediction, or null where there is no loss at all. */
export function lossShare(
  groups: readonly FigureGroup[],
  name: string,
  prediction: Rational,
  power: "L1" | "L2",
): Rational | null {
  let own = ZERO;
  let total = ZERO;
  for (const group of groups) {
    const size = absolute(subtract(prediction, group.brightness));
    const part = multiply(group.share, power === "L1" ? size : multiply(size, size));
    total = add(total, part);
    if (group.name === name) own = add(own, part);
  }
  return compare(total, ZERO) === 0 ? null : divide(own, total);
}

/** The groups with one share changed and the others kept in proportion. */
export function withShare(
  groups: readonly FigureGroup[],
  name: string,
  share: Rational,
): readonly FigureGroup[] {
  const rest = groups
    .filter((group) => group.name !== name)
    .reduce((sum, group) => add(sum, group.share), ZERO);
  if (compare(rest, ZERO) === 0) return groups;
  const factor = divide(subtract(ONE, share), rest);
  return groups.map((group) => ({
    ...group,
    share: group.name === name ? share : multiply(group.share, factor),
  }));
}

export function weightedTargets(
  groups: readonly FigureGroup[],
  scale: Rational,
): readonly WeightedTarget[] {
  return groups.map(({ brightness, share }) => ({
    target: multiply(brightness, scale),
    weight: share,
  }));
}

export function nearestFirst(groups: readonly FigureGroup[]): readonly FigureGroup[] {
  return groups.toSorted((a, b) => toNumber(a.brightness) - toNumber(b.brightness));
}

/** From the darkest group to the brightest, in pixel units. */
export function span(groups: readonly FigureGroup[], scale: Rational): number {
  const all = groups.map(({ brightness }) => toNumber(multiply(brightness, scale)));
  return Math.max(...all) - Math.min(...all);
}
