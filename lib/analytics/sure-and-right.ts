import type { CertaintyShare } from "@/lib/statistics/certainty/certainty-statistics";

/** Whether those who said that they were surer were right more often, in words. */
export function sureAndRight(
  levels: readonly CertaintyShare[],
): { readonly lead: string; readonly text: string } | null {
  const [least, most] = [levels[0], levels.at(-1)];
  if (least === undefined || most === undefined || least === most) return null;
  if (most.interval.low > least.interval.high) {
    return {
      lead: "The surer are right more often.",
      text: "They can tell what they know: the intervals of the least and the most sure do not overlap.",
    };
  }
  if (most.interval.high < least.interval.low) {
    return {
      lead: "The surer are right less often.",
      text: "Something convinces them of what counts as wrong: a misconception, or the key.",
    };
  }
  return {
    lead: "Being sure is no guide here so far.",
    text: "The intervals overlap: the most sure may be no better than the least.",
  };
}
