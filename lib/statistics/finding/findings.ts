import type { ItemStatistics } from "../item/item-statistics";
import type { Cube } from "../cube/cube";
import type { OptionStatistics } from "../option/option-statistics";
import { tickedWith } from "../option/ticked-with";
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
  /** The counts that they are of. */
  readonly cube: Cube;
}

/** A finding with the place, among the answers by key, of those that it is of; null: of all of them. */
export type ItemFinding = Finding & { readonly part: number | null };

/**
 * What stands out about an item, gravest first. A finding needs the 95 % interval of its number, and
 * not the number alone, to be beyond the line: for two options compared, the interval of their
 * difference; over many items and options one in forty is by chance even then. For variants it is a
 * test with its own level, for groups the rule of ETS. Three kinds may mean that learners are marked
 * wrongly (`suspect-key`, `negative-discrimination`, `tempts-the-best`), and a wrong key that is not
 * looked at costs more than a look at one that is right: so from `fewestLearners` on there is one of
 * these also where the number is beyond the line and its interval is not, a degree less grave and
 * with `isSure` false. A finding is a reason to look, never a verdict.
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
  const ofOptions = parts.flatMap(
    ({ key: { right, ticks, unjudged = [] }, n, options, cube }, part) => {
      const judged = options.filter(({ option }) => !unjudged.includes(option));
      return optionFindings({
        n,
        ticks,
        thresholds,
        together: tickedWith(cube),
        right: judged.filter(({ option }) => right.includes(option)),
        wrong: judged.filter(({ option }) => !right.includes(option)),
      }).map((finding) => ({ ...finding, part }));
    },
  );
  const ofAll = [
    ...itemFindings({ statistics, thresholds }),
    ...comparisonFindings({ statistics, thresholds }),
  ].map((finding) => ({ ...finding, part: null }));
  return [...ofOptions, ...ofAll].sort((a, b) => gravityOf(a) - gravityOf(b));
}

const GRAVITY = { high: 0, medium: 2, low: 4 } as const satisfies Record<Severity, number>;

/**
 * How grave a finding is, 0 the gravest, 5 the least: of two that are equally severe, the one that may
 * be chance comes after the one that is beyond it.
 */
export const gravityOf = (finding: Finding): number =>
  GRAVITY[finding.severity] + ("isSure" in finding && !finding.isSure ? 1 : 0);
