import type { ItemStatistics } from "../item/item-statistics";
import type { OptionStatistics } from "../option/option-statistics";
import type { Thresholds } from "./thresholds";

/** What findings are looked for in. */
export interface Judged {
  readonly statistics: ItemStatistics;
  readonly right: readonly OptionStatistics[];
  readonly wrong: readonly OptionStatistics[];
  /** Whether exactly one option could be ticked. */
  readonly ticks: "one" | "any";
  readonly thresholds: Thresholds;
}
