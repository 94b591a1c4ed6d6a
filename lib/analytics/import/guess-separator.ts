import type { ColumnContents } from "./describe-column";
import { SEPARATORS, type Separator } from "./import-settings";
import { splitTicks } from "./read-answer";

/** What each separator looks like between two ticks of a word or two. */
const BETWEEN: Readonly<Record<Separator, RegExp>> = {
  ";": /^[^;]{1,60}(;[^;]{1,60})+;?$/u,
  ",": /^[^,]{1,20}(,[^,]{1,20})+,?$/u,
  "|": /^[^|]{1,60}(\|[^|]{1,60})+\|?$/u,
  "/": /^[a-z0-9]{1,2}(\/[a-z0-9]{1,2})+$/iu,
  " ": /^[a-z0-9]( [a-z0-9])+$/iu,
  // Letters that run together stand in their order, each once.
  "": /^(?=[a-z]{2,10}$)a?b?c?d?e?f?g?h?i?j?$/iu,
};

/** What stands between the ticks of an answer that has several: whatever most answers speak for. */
export function guessSeparator(contents: readonly ColumnContents[]): Separator {
  const likely = contents.filter(({ values, filled }) => values.length <= Math.max(40, filled / 4));
  const counts = SEPARATORS.map((separator) => ({
    separator,
    count: likely.reduce((sum, column) => sum + countSeveral(column, separator), 0),
  }));
  const best = counts.reduce((most, next) => (next.count > most.count ? next : most));
  return best.count === 0 ? ";" : best.separator;
}

/** From which share of the answers on, and from how many, several ticks are no slips. */
const NO_SLIP = { share: 0.02, answers: 2 } as const;

/** Whether an item may have several ticks: its key has, or too many answers have. */
export function looksSeveral(column: ColumnContents, separator: Separator, key: string): boolean {
  if (BETWEEN[separator].test(key)) return true;
  return countSeveral(column, separator) > Math.max(NO_SLIP.answers, NO_SLIP.share * column.filled);
}

/**
 * How many answers have several ticks. Words that occur only together are a sentence with a comma in
 * it: ticks are combined anew, so that there are fewer of them than of answers.
 */
function countSeveral({ values }: ColumnContents, separator: Separator): number {
  const several = values.filter(({ value }) => BETWEEN[separator].test(value));
  const ticks = new Set(several.flatMap(({ value }) => splitTicks(value, separator)));
  const isShort = [...ticks].every((tick) => tick.length <= 2);
  if (!isShort && ticks.size > several.length) return 0;
  return several.reduce((sum, { count }) => sum + count, 0);
}
