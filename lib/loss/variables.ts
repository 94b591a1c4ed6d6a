import { valueExpression } from "@/lib/arithmetic/literal";
import type { Expression } from "@/lib/arithmetic/expression";
import {
  absolute,
  compare,
  minimum,
  rational,
  subtract,
  toNumber,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import { call, minus, name, number, over, plus, sum, times } from "./build";
import { noiseThreshold } from "./noisy-channel";
import { findTwoGroups, type Setting, type SettingGroup } from "./setting";

const TWO = number(rational(2n));
const ONE = number(rational(1n));

/** The names in a claim that take no argument. A meaning of null means: not in this scenario. */
export const VARIABLES: ReadonlyMap<string, (setting: Setting) => Expression | null> = new Map<
  string,
  (setting: Setting) => Expression | null
>([
  ["prediction", ({ prediction }) => prediction],
  ["y_pred", ({ prediction }) => prediction],
  ["scale", ({ scale }) => number(scale)],
  ["delta", (setting) => withEnds(setting, (low, high) => minus(high, low))],
  ["midpoint", (setting) => withEnds(setting, (low, high) => over(plus(low, high), TWO))],
  [
    "meanbest",
    ({ groups }) => sum(groups.map(({ share, brightness }) => times(share, brightness))),
  ],
  ["ratio", (setting) => distanceRatio(setting)],
  ["minimax", () => call("best", name("minimax"))],
  ["threshold", (setting) => mixtureThreshold(setting)],
  ["noisethreshold", (setting) => channelThreshold(setting)],
  ["leastgap", (setting) => leastGap(setting)],
]);

/** The darkest and the brightest group, when their order is known or there are two anyway. */
function withEnds(
  { groups, numbers }: Setting,
  build: (low: Expression, high: Expression) => Expression,
): Expression | null {
  if (numbers) {
    const sorted = numbers.map(({ brightness }) => brightness).toSorted(compare);
    const [low, high] = [sorted.at(0), sorted.at(-1)];
    return low && high ? build(number(low), number(high)) : null;
  }
  const [low, high, third] = groups.map(({ brightness }) => brightness);
  const areNumbers = low?.kind === "number" && high?.kind === "number";
  if (!areNumbers || third) return null;
  return compare(low.value, high.value) <= 0 ? build(low, high) : build(high, low);
}

function distanceRatio({ groups, prediction }: Setting): Expression | null {
  const distances = groups.map((group) => distance(prediction, group));
  const known = distances.flatMap((term) => (term ? [term] : []));
  const [first, second, third] = known;
  if (!first || !second || third) return null;
  return over(call("max", first, second), call("min", first, second));
}

function distance(prediction: Expression | null, { brightness }: SettingGroup): Expression | null {
  return prediction && { kind: "absolute", operand: minus(prediction, brightness) };
}

/** $\alpha^* = 2(1-w)\Delta/((2w-1) + 2(1-w)\Delta)$ with w the majority's share. */
function mixtureThreshold(setting: Setting): Expression | null {
  const two = findTwoGroups(setting);
  if (!two) return null;
  const [low, high] = two;
  const minority = number(minimum(low.share, high.share));
  const reach = times(times(TWO, minority), number(subtract(high.brightness, low.brightness)));
  const lead = minus(ONE, times(TWO, minority));
  return over(reach, plus(lead, reach));
}

function channelThreshold(setting: Setting): Expression | null {
  const two = findTwoGroups(setting);
  if (!two) return null;
  const [low, high] = two;
  if (compare(low.share, high.share) === 0) return null;
  const minority = minimum(low.share, high.share);
  return valueExpression({ kind: "approximate", value: noiseThreshold(toNumber(minority)) });
}

/** $\max(0, |\sigma_b^2 - \sigma_a^2| - \Delta^2)$: above 0, no output between the groups is fair. */
function leastGap(setting: Setting): Expression | null {
  const two = findTwoGroups(setting);
  if (!two) return null;
  const [low, high] = two;
  const square = (value: Rational): Expression => ({
    kind: "binary",
    operator: "^",
    left: number(absolute(value)),
    right: TWO,
  });
  const variances = minus(square(high.spread), square(low.spread));
  const apart = square(subtract(high.brightness, low.brightness));
  return call("max", number(ZERO), minus({ kind: "absolute", operand: variances }, apart));
}
