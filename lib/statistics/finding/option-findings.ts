import type { OptionStatistics } from "../option/option-statistics";
import type { Finding } from "./finding";
import type { JudgedOptions } from "./judged";
import { measured } from "./measured-option";
import { suspectKeys } from "./suspect-keys";
import { temptations } from "./temptations";

/** What the options show about the key and the distractors. */
export function optionFindings(judged: JudgedOptions): readonly Finding[] {
  const { right, wrong, ticks } = judged;
  // With one to tick, a key that repels is an item that discriminates negatively.
  const repelled = ticks === "any" ? right.flatMap(repelling) : [];
  const attracted = wrong.flatMap((option) => attracting(option, ticks));
  // What is sure of an option is said once: of one to tick that the key is in doubt, else that it
  // attracts. A doubt that may be chance takes the place of nothing that is beyond it.
  const doubts = suspectKeys(judged).filter(
    ({ option }) => ticks === "one" || !attracted.some((found) => found.option === option),
  );
  const sure = doubts.filter(({ isSure }) => isSure);
  // Of what is equally grave, an option that is wrong by itself comes before one that is ahead of another.
  return [
    ...repelled,
    ...attracted.filter(({ option }) => !sure.some((doubt) => doubt.option === option)),
    ...doubts,
    ...wrong.flatMap((option) => unused(option, judged)),
    ...temptations(judged),
  ];
}

/** Graver where every option is marked for itself: then it is the option's own key that is in doubt. */
function attracting(
  option: OptionStatistics,
  ticks: JudgedOptions["ticks"],
): readonly Extract<Finding, { code: "wrong-option-attracts" }>[] {
  const correlation = measured(option);
  if (correlation === null || (correlation.interval?.low ?? -1) <= 0) return [];
  const severity = ticks === "any" ? "high" : "medium";
  return [{ code: "wrong-option-attracts", severity, option: option.option, correlation }];
}

function repelling(option: OptionStatistics): readonly Finding[] {
  const correlation = measured(option);
  if (correlation === null || (correlation.interval?.high ?? 1) >= 0) return [];
  return [{ code: "right-option-repels", severity: "high", option: option.option, correlation }];
}

function unused(
  { option, share, ticked, n }: OptionStatistics,
  judged: JudgedOptions,
): readonly Finding[] {
  if (share.interval === null || share.interval.high >= judged.thresholds.leastShare) return [];
  return [
    { code: "option-not-chosen", severity: "low", option, ticked, n, interval: share.interval },
  ];
}
