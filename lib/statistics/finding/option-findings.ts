import type { Measured } from "../estimate";
import type { OptionStatistics } from "../option/option-statistics";
import type { Finding } from "./finding";
import type { JudgedOptions } from "./judged";

/** What the options show about the key and the distractors. */
export function optionFindings(judged: JudgedOptions): readonly Finding[] {
  const { right, wrong, ticks } = judged;
  const doubts = ticks === "one" ? suspectKeys(judged) : [];
  const doubted = new Set(doubts.map(({ option }) => option));
  return [
    ...doubts,
    ...wrong
      .filter(({ option }) => !doubted.has(option))
      .flatMap((option) => attracting(option, ticks)),
    // With one to tick, a key that repels is an item that discriminates negatively.
    ...(ticks === "any" ? right.flatMap(repelling) : []),
    ...wrong.flatMap((option) => unused(option, judged)),
    ...temptations(judged),
  ];
}

type SuspectKey = Extract<Finding, { code: "suspect-key" }>;

/** Against the right option that better learners prefer most: picking any of them is right. */
function suspectKeys({ n, right, wrong, thresholds }: JudgedOptions): readonly SuspectKey[] {
  const [best] = right
    .flatMap((option) => {
      const keyCorrelation = measured(option);
      return keyCorrelation === null ? [] : [{ key: option.option, keyCorrelation }];
    })
    .sort((a, b) => b.keyCorrelation.value - a.keyCorrelation.value);
  if (best === undefined) return [];
  return wrong.flatMap((option): readonly SuspectKey[] => {
    const correlation = measured(option);
    if (correlation === null || correlation.value < best.keyCorrelation.value) return [];
    const isSure = (correlation.interval?.low ?? -1) > 0;
    if (!isSure && n < thresholds.fewestLearners) return [];
    return [
      {
        code: "suspect-key",
        severity: isSure ? "high" : "medium",
        option: option.option,
        correlation,
        ...best,
      },
    ];
  });
}

/** Graver where every option is marked for itself: then it is the option's own key that is in doubt. */
function attracting(option: OptionStatistics, ticks: JudgedOptions["ticks"]): readonly Finding[] {
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

/** Against the right option that the best fifth ticks least. */
function temptations({ right, wrong, thresholds }: JudgedOptions): readonly Finding[] {
  const [key] = [...right].sort((a, b) => topShare(a) - topShare(b));
  if (key === undefined) return [];
  return wrong.flatMap((option): readonly Finding[] => {
    const top = option.curve.at(-1);
    if (top === undefined || top.n < thresholds.fewestInFifth) return [];
    if (top.ticked === 0 || topShare(option) < topShare(key)) return [];
    return [
      {
        code: "tempts-the-best",
        severity: "medium",
        option: option.option,
        ticked: top.ticked,
        n: top.n,
        key: key.option,
        keyTicked: key.curve.at(-1)?.ticked ?? 0,
      },
    ];
  });
}

const topShare = ({ curve }: OptionStatistics): number => curve.at(-1)?.share.value ?? 0;

function measured(option: OptionStatistics): Measured | null {
  const { value, interval } = option.restCorrelation;
  return value === null ? null : { value, interval };
}
