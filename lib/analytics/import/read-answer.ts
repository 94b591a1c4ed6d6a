import type { Separator } from "./import-settings";
import { sameWord } from "./same-word";

/** Whether a cell is no answer. */
export const isBlank = (cell: string, blanks: readonly string[]): boolean =>
  cell === "" || blanks.some((blank) => sameWord(blank, cell));

/** The ticks of an answer that may have several, in the order in which they stand there. */
export const splitTicks = (cell: string, separator: Separator): readonly string[] =>
  (separator === "" ? [...cell.replaceAll(/\s/gu, "")] : cell.split(separator))
    .map((tick) => tick.trim())
    .filter((tick) => tick !== "");

/** Options as they are typed in one field. */
export const splitOptions = (text: string): readonly string[] =>
  text
    .split("|")
    .map((option) => option.trim())
    .filter((option) => option !== "");

/** The option that is meant, as the item spells it; undefined where it is none of them. */
export const optionNamed = (word: string, options: readonly string[]): string | undefined =>
  options.find((option) => option === word) ?? options.find((option) => sameWord(option, word));
