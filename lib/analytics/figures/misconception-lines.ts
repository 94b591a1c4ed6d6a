import type { MisconceptionCount } from "../misconceptions";
import { twelveDigits } from "../twelve-digits";
import type { FigureLine } from "./figure-table";

/** The columns of {@link misconceptionLines}. */
export const MISCONCEPTION_COLUMNS = [
  ...["misconception", "words", "question", "title"],
  ...["wrong_decisions", "of", "share", "share_low", "share_high"],
] as const;

/**
 * Misconceptions, a line for each on all questions together, which names none, and then one for each
 * question that it could show itself on.
 */
export function* misconceptionLines(
  found: readonly (MisconceptionCount & { readonly name: string })[],
): Generator<FigureLine> {
  for (const { misconception, name, wrong, chances, interval, items } of found) {
    yield {
      misconception,
      words: name,
      question: null,
      title: null,
      wrong_decisions: wrong,
      of: chances,
      share: twelveDigits(wrong / chances),
      share_low: twelveDigits(interval.low),
      share_high: twelveDigits(interval.high),
    };
    for (const { key, title, wrong: here, chances: times, interval: own } of items) {
      yield {
        misconception,
        words: name,
        question: key,
        title,
        wrong_decisions: here,
        of: times,
        share: twelveDigits(here / times),
        share_low: twelveDigits(own.low),
        share_high: twelveDigits(own.high),
      };
    }
  }
}
