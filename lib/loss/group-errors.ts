import {
  add,
  compare,
  divide,
  maximum,
  multiply,
  rational,
  subtract,
  toNumber,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import type { Metric } from "./metric";
import { noisyErrors } from "./noisy-channel";
import type { Rule } from "./rule";
import type { Group } from "./scenario";
import { knownGroups, twoGroups, type Setting } from "./setting";
import { trainedOutputs } from "./trained-outputs";

type IntervalValue = Extract<Value, { readonly kind: "interval" }>;

/** The groups that anybody is measured on, with their shares among each other. */
export function realGroups(setting: Setting): readonly Group[] {
  const real = knownGroups(setting).filter(({ outlier }) => outlier !== true);
  const all = real.reduce((total, { share }) => add(total, share), ZERO);
  return real.map((group) => ({ ...group, share: divide(group.share, all) }));
}

/** The mean error of a group where training under a noisy input ends: always approximate. */
export function noisyError(
  rule: Rule,
  setting: Setting,
  tau: Rational,
  group: string,
  metric: Metric,
): Value {
  const [low, high] = twoGroups(setting, "a noisy input");
  if (rule.kind !== "loss" && rule.kind !== "balanced") {
    throw new VocabularyError("under a noisy input only a loss or balanced(loss) can be trained");
  }
  for (const { name, spread } of [low, high]) {
    if (spread.numerator !== 0n) {
      throw new VocabularyError(`with a noisy input “${name}” cannot have a spread`);
    }
  }
  const errors = noisyErrors(
    {
      low: toNumber(low.brightness),
      high: toNumber(high.brightness),
      lowShare: rule.kind === "balanced" ? 0.5 : toNumber(low.share),
      tau: toNumber(tau),
    },
    rule.loss,
    metric.power,
  );
  return { kind: "approximate", value: group === low.name ? errors.low : errors.high };
}

/** A summary of the groups' errors: the worst one, the gap, the mean. */
export type Summary = (
  errors: readonly { readonly share: Rational; readonly error: Rational }[],
) => Rational;

export const worstOf: Summary = (errors) =>
  errors.reduce((most, { error }) => maximum(most, error), ZERO);

export const gapOf: Summary = (errors) => {
  const sorted = errors.map(({ error }) => error).toSorted(compare);
  return subtract(sorted.at(-1) ?? ZERO, sorted.at(0) ?? ZERO);
};

export const meanOf: Summary = (errors) =>
  errors.reduce((total, { share, error }) => add(total, multiply(share, error)), ZERO);

/**
 * The range of a summary while the output runs over a set of best outputs, or null when each output
 * is a single number. All groups share the output, so this is narrower than what interval
 * arithmetic on the single errors would give. It is exact because each summary is monotone between
 * neighbouring points among the ends, the groups, the points half way between two and the mean.
 */
export function summaryOverSet(
  summary: Summary,
  metric: Metric,
  rule: Rule,
  setting: Setting,
): Value | null {
  const outputs = trainedOutputs(rule, setting);
  const [only, other] = outputs.flatMap(({ value }) => (value.kind === "interval" ? [value] : []));
  if (!only) return null;
  if (other || outputs.length > 1) {
    throw new VocabularyError("several best outputs are sets here: too many ways to combine them");
  }
  const groups = realGroups(setting);
  const results = turningPoints(only, groups).map((output) =>
    summary(groups.map((group) => ({ share: group.share, error: metric.measure(group, output) }))),
  );
  const sorted = results.toSorted(compare);
  const [low, high] = [sorted.at(0) ?? ZERO, sorted.at(-1) ?? ZERO];
  return compare(low, high) === 0 ? { kind: "exact", value: low } : { kind: "interval", low, high };
}

function turningPoints(
  { low, high }: IntervalValue,
  groups: readonly Group[],
): readonly Rational[] {
  const feet = groups.map(({ brightness }) => brightness);
  const halves = feet.flatMap((a) => feet.map((b) => divide(add(a, b), rational(2n))));
  const mean = groups.reduce(
    (total, { brightness, share }) => add(total, multiply(brightness, share)),
    ZERO,
  );
  return [
    low,
    high,
    ...[...halves, mean].filter((point) => compare(point, low) > 0 && compare(point, high) < 0),
  ];
}
