import { CsvError, parse } from "csv-parse/sync";

/** What may stand between two cells. */
export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/**
 * The cells of one line, without the space around them, or in words what is wrong with its quotation
 * marks. A line is read by itself: nobody's name has a line break in it, and so a mark that is not
 * closed spoils its own line and not the rest of the file.
 */
export function splitCells(
  text: string,
  delimiter: Delimiter,
): { readonly cells: readonly string[] } | { readonly words: string } {
  // Most lines have no quotation mark, and need no parser.
  if (!text.includes('"')) return { cells: text.split(delimiter).map((cell) => cell.trim()) };
  try {
    const [cells = []] = parse(text, { delimiter, trim: true, relax_column_count: true });
    return { cells };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { words: QUOTE_FAULTS.get(error.code) ?? OTHER };
  }
}

const OTHER =
  "The quotation marks do not fit. Put a cell in double quotation marks, and write one inside of it twice.";

const QUOTE_FAULTS: ReadonlyMap<string, string> = new Map([
  [
    "CSV_QUOTE_NOT_CLOSED",
    "A quotation mark is opened and not closed on this line. Close it, or leave it out; a cell has no line breaks.",
  ],
  [
    "INVALID_OPENING_QUOTE",
    "A quotation mark stands in the middle of a cell. Put the whole cell in quotation marks and write the inner one twice, or leave it out.",
  ],
  [
    "CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE",
    "Something stands between a closing quotation mark and the end of its cell. Write a mark inside of a cell twice, or leave it out.",
  ],
]);
