import type { ItemStatistics } from "../item/item-statistics";
import { comparisonFindings } from "./comparison-findings";
import type { Finding, Severity } from "./finding";
import { itemFindings } from "./item-findings";
import { optionFindings } from "./option-findings";
import { THRESHOLDS, type Thresholds } from "./thresholds";

/** How ticks of an item count. */
export interface Key {
  /** The options that are right. */
  readonly right: readonly string[];
  /** Whether exactly one option could be ticked, or any number. */
  readonly ticks: "one" | "any";
  /** Options about which nobody can be wrong: nothing is looked for in them. */
  readonly unjudged?: readonly string[];
}

/**
 * What stands out about an item, gravest first. Wherever a statistic has an interval, a finding
 * needs the interval and not the number alone to be beyond the line; over many items and options
 * one in forty does so by chance even then. A finding is a reason to look, never a verdict.
 *
 * @param key of all answers that the statistics are of
 */
export function findings(
  statistics: ItemStatistics,
  { right, ticks, unjudged = [] }: Key,
  thresholds: Thresholds = THRESHOLDS,
): readonly Finding[] {
  const options = statistics.options.filter(({ option }) => !unjudged.includes(option));
  const judged = {
    statistics,
    ticks,
    thresholds,
    right: options.filter(({ option }) => right.includes(option)),
    wrong: options.filter(({ option }) => !right.includes(option)),
  };
  return [...optionFindings(judged), ...itemFindings(judged), ...comparisonFindings(judged)].sort(
    (a, b) => GRAVITY[a.severity] - GRAVITY[b.severity],
  );
}

const GRAVITY = { high: 0, medium: 1, low: 2 } as const satisfies Record<Severity, number>;
