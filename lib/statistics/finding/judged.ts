import type { ItemStatistics } from "../item/item-statistics";
import type { OptionStatistics } from "../option/option-statistics";
import type { Thresholds } from "./thresholds";

/** What findings about an item as a whole are looked for in. */
export interface Judged {
  readonly statistics: ItemStatistics;
  readonly thresholds: Thresholds;
}

/** What findings about the options are looked for in: answers by one key. */
export interface JudgedOptions {
  /** Answers. */
  readonly n: number;
  readonly right: readonly OptionStatistics[];
  readonly wrong: readonly OptionStatistics[];
  /** Whether exactly one option could be ticked. */
  readonly ticks: "one" | "any";
  /** The correlation of the ticks of two options. */
  readonly together: (first: string, second: string) => number;
  readonly thresholds: Thresholds;
}
