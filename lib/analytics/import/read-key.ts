import { shownCell } from "@/lib/courses/roster/shown-cell";
import { DELIMITERS, splitCells } from "@/lib/courses/roster/split-cells";
import type { ImportFault } from "./import-fault";
import { readLines, readRecords, type TableRow } from "./read-records";
import { sameWord } from "./same-word";

/** What the key says of one item. */
export interface KeyEntry {
  readonly line: number;
  /** Name of the item's column; null where the key has the items in their order. */
  readonly name: string | null;
  /** The right answer, as it stands there. */
  readonly key: string;
}

export interface ReadKey {
  readonly entries: readonly KeyEntry[];
  readonly faults: readonly ImportFault[];
}

const KEY_WORD =
  /^(the )?(answer |correct |right )?(key|keys|answer|answers|solution|solutions|correct)$/iu;

/** Whether a cell says that what stands beside it is the key. */
export const isKeyWord = (cell: string): boolean => KEY_WORD.test(cell);

/**
 * Reads a key: one line an item ("D", or "Item 1,D"), or a line of names with a line of answers below,
 * or one line of answers.
 *
 * @param columns names of the columns of the answers, by which names in the key are known
 */
export function readKey(bytes: Uint8Array, columns: readonly string[]): ReadKey {
  const { lines, faults: unread } = readLines(bytes);
  if (lines.length === 0) return { entries: [], faults: unread };
  const isColumn = (cell: string) => columns.some((name) => sameWord(name, cell));
  for (const delimiter of DELIMITERS) {
    const { rows, faults } = readRecords(lines, delimiter);
    const entries = faults.length > 0 ? null : asTable(rows, isColumn);
    if (entries !== null) return { entries, faults: unread };
  }
  const whole = lines.map(({ line, text }): TableRow => ({ line, cells: [unquoted(text)] }));
  const [first] = whole;
  const hasHead = first !== undefined && isKeyWord(first.cells[0] ?? "");
  return {
    entries: (hasHead ? whole.slice(1) : whole).map(({ line, cells }) => ({
      line,
      name: null,
      key: cells[0] ?? "",
    })),
    faults: unread,
  };
}

/** The key as rows of several cells; null where it is none, and each line is one answer. */
function asTable(
  rows: readonly TableRow[],
  isColumn: (cell: string) => boolean,
): readonly KeyEntry[] | null {
  const [first, second, third] = rows;
  const width = first?.cells.length ?? 0;
  if (first === undefined || width < 2 || rows.some(({ cells }) => cells.length !== width)) {
    return null;
  }
  const known = first.cells.filter(isColumn).length;
  if (second !== undefined && third === undefined && known > width / 2) {
    return first.cells.flatMap((name, index) =>
      isKeyWord(name) ? [] : [{ line: second.line, name, key: second.cells[index] ?? "" }],
    );
  }
  if (width === 2 && isPairs(rows, isColumn)) return pairs(rows, isColumn);
  if (second !== undefined || width === 2) return null;
  const { line, cells } = first;
  return (isKeyWord(cells[0] ?? "") ? cells.slice(1) : cells).map((key) => ({
    line,
    name: null,
    key,
  }));
}

/** Whether the first of two cells names an item: by a heading, or because most of them are columns. */
function isPairs(rows: readonly TableRow[], isColumn: (cell: string) => boolean): boolean {
  const named = rows.filter(({ cells }) => isColumn(cells[0] ?? "")).length;
  return isKeyWord(rows[0]?.cells[1] ?? "") || named >= rows.length / 2;
}

function pairs(
  rows: readonly TableRow[],
  isColumn: (cell: string) => boolean,
): readonly KeyEntry[] {
  const [first] = rows;
  const hasHead =
    first !== undefined && !isColumn(first.cells[0] ?? "") && isKeyWord(first.cells[1] ?? "");
  return (hasHead ? rows.slice(1) : rows).map(({ line, cells }) => ({
    line,
    name: cells[0] ?? "",
    key: cells[1] ?? "",
  }));
}

/** A line as one cell, without the marks around it. */
function unquoted(text: string): string {
  // No character that a file may have here: the line is not to be split.
  const split = splitCells(text, "\t");
  return "words" in split ? text.trim() : split.cells.join(" ").trim();
}

/** What the key says that no column takes up, as remarks. */
export function unknownNames(
  entries: readonly KeyEntry[],
  columns: readonly string[],
): readonly ImportFault[] {
  return entries
    .filter(({ name }) => name !== null && !columns.some((column) => sameWord(column, name)))
    .map(({ line, name }) => ({
      line,
      column: "the key",
      value: name,
      words: `No column of the answers is called ${shownCell(name ?? "")}, so this line of the key is not used. Write the name as the answers have it.`,
    }));
}
