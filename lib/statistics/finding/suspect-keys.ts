import type { Measured } from "../estimate";
import { correlationDifference } from "../interval/difference";
import type { OptionStatistics } from "../option/option-statistics";
import type { Finding } from "./finding";
import type { JudgedOptions } from "./judged";
import { measured } from "./measured-option";

type SuspectKey = Extract<Finding, { code: "suspect-key" }>;

/** A right option with whether better learners tick it. */
interface RightOption {
  readonly option: OptionStatistics;
  readonly correlation: Measured;
}

/**
 * Wrong options whose rest correlation is at least a right one's. It is sure where the
 * option’s own correlation and the interval of the difference are above 0: then better learners prefer
 * it to the key, whether or not its own correlation is beyond chance. Where one is to be ticked, picking any
 * right option is right, so the one that better learners prefer most is compared. Where any number may
 * be, each stands for itself: sure against the weakest, of those that do not repel (which is a finding
 * of its own), and else only against the strongest, since some right option often is weak by chance.
 */
export function suspectKeys(judged: JudgedOptions): readonly SuspectKey[] {
  const { right, wrong, ticks, thresholds, n } = judged;
  const keys = right
    .flatMap((option): readonly RightOption[] => {
      const correlation = measured(option);
      return correlation === null || (ticks === "any" && (correlation.interval?.high ?? 1) < 0)
        ? []
        : [{ option, correlation }];
    })
    .sort((a, b) => b.correlation.value - a.correlation.value);
  const [strongest] = keys;
  const weakest = ticks === "one" ? strongest : keys.at(-1);
  return wrong.flatMap((option): readonly SuspectKey[] => {
    const sure = compared(option, weakest, judged);
    if (sure?.isSure === true) return [sure];
    const possible = compared(option, strongest, judged);
    return possible === null || n < thresholds.fewestLearners ? [] : [possible];
  });
}

/** Null where the option is behind the key. */
function compared(
  option: OptionStatistics,
  key: RightOption | undefined,
  { together }: JudgedOptions,
): SuspectKey | null {
  const correlation = measured(option);
  if (key === undefined || correlation === null) return null;
  const value = correlation.value - key.correlation.value;
  if (value < 0) return null;
  const n = Math.min(option.n, key.option.n);
  const interval = correlationDifference(
    correlation.value,
    key.correlation.value,
    together(option.option, key.option.option),
    n,
  );
  const isSure = correlation.value > 0 && interval !== null && interval.low > 0;
  return {
    code: "suspect-key",
    severity: isSure ? "high" : "medium",
    isSure,
    n,
    option: option.option,
    correlation,
    key: key.option.option,
    keyCorrelation: key.correlation,
    difference: { value, interval },
  };
}
