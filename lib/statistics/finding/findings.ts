import type { ItemStatistics } from "../item/item-statistics";
import type { OptionStatistics } from "../option/option-statistics";
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

/** Answers that are marked by one key. */
export interface KeyedAnswers {
  readonly key: Key;
  /** How many. */
  readonly n: number;
  readonly options: readonly OptionStatistics[];
}

/** A finding with the place, among the answers by key, of those that it is of; null: of all of them. */
export type ItemFinding = Finding & { readonly part: number | null };

/**
 * What stands out about an item, gravest first. Wherever a statistic has an interval, a finding
 * needs the interval and not the number alone to be beyond the line; over many items and options
 * one in forty does so by chance even then. A finding is a reason to look, never a verdict.
 *
 * @param statistics of all answers that can be judged
 * @param parts the same answers, parted by key: on each the options are judged, so that a wrong key
 * of a few variants is not hidden by the many answers to the others
 */
export function findings(
  statistics: ItemStatistics,
  parts: readonly KeyedAnswers[],
  thresholds: Thresholds = THRESHOLDS,
): readonly ItemFinding[] {
  const ofOptions = parts.flatMap(({ key: { right, ticks, unjudged = [] }, n, options }, part) => {
    const judged = options.filter(({ option }) => !unjudged.includes(option));
    return optionFindings({
      n,
      ticks,
      thresholds,
      right: judged.filter(({ option }) => right.includes(option)),
      wrong: judged.filter(({ option }) => !right.includes(option)),
    }).map((finding) => ({ ...finding, part }));
  });
  const ofAll = [
    ...itemFindings({ statistics, thresholds }),
    ...comparisonFindings({ statistics, thresholds }),
  ].map((finding) => ({ ...finding, part: null }));
  return [...ofOptions, ...ofAll].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
}

const GRAVITY = { high: 0, medium: 1, low: 2 } as const satisfies Record<Severity, number>;
