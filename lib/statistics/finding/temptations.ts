import type { Interval } from "../estimate";
import { differenceInterval } from "../interval/difference";
import type { OptionBand, OptionStatistics } from "../option/option-statistics";
import type { Finding } from "./finding";
import type { JudgedOptions } from "./judged";

/**
 * Wrong options that the best fifth ticks as often as the right option that it ticks least; sure where
 * the interval of the difference of the two shares is above 0.
 */
export function temptations(judged: JudgedOptions): readonly Finding[] {
  const { right, wrong, thresholds, n } = judged;
  const [key] = [...right].sort((a, b) => topShare(a) - topShare(b));
  const ofKey = key?.curve.at(-1);
  if (key === undefined || ofKey === undefined) return [];
  return wrong.flatMap((option): readonly Finding[] => {
    const top = option.curve.at(-1);
    if (top === undefined || top.n < thresholds.fewestInFifth || top.ticked === 0) return [];
    const value = topShare(option) - topShare(key);
    if (value < 0) return [];
    const interval = shareDifference(top, ofKey, () => pulling(option, key, judged));
    const isSure = interval !== null && interval.low > 0;
    if (!isSure && n < thresholds.fewestLearners) return [];
    return [
      {
        code: "tempts-the-best",
        severity: isSure ? "medium" : "low",
        isSure,
        option: option.option,
        ticked: top.ticked,
        key: key.option,
        keyTicked: ofKey.ticked,
        difference: { value, interval },
        n: top.n,
      },
    ];
  });
}

const topShare = ({ curve }: OptionStatistics): number => curve.at(-1)?.share.value ?? 0;

/**
 * How the two ticks go together in the best fifth: of one to tick they exclude each other; of any
 * number the counts say it of the class, which is taken for the fifth too.
 */
function pulling(
  option: OptionStatistics,
  key: OptionStatistics,
  { ticks, together }: JudgedOptions,
): number {
  if (ticks === "any") return together(option.option, key.option);
  const odds = (share: number): number => share / (1 - share);
  const [one, two] = [topShare(option), topShare(key)];
  return one === 0 || two === 0 ? 0 : -Math.sqrt(odds(one) * odds(two));
}

/** Newcombe's interval (1998b, method 10) for the difference of two shares of the same learners. */
function shareDifference(
  { share: one }: OptionBand,
  { share: two }: OptionBand,
  correlation: () => number,
): Interval | null {
  if (one.interval === null || two.interval === null) return null;
  return differenceInterval(
    { value: one.value, interval: one.interval },
    { value: two.value, interval: two.interval },
    correlation(),
  );
}
