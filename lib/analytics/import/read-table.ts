import { shownCell } from "@/lib/courses/roster/shown-cell";
import { DELIMITERS, type Delimiter, splitCells } from "@/lib/courses/roster/split-cells";
import { columnFault, type ImportFault, lineFault } from "./import-fault";
import { MOST_COLUMNS, MOST_PEOPLE } from "./limits";
import { readLines, readRecords, type TableRow } from "./read-records";

/** A file of answers as a table: a column each, a line a person. */
export interface ResponseTable {
  /** Names of the columns, each another. */
  readonly columns: readonly string[];
  /** As many cells as there are columns. */
  readonly rows: readonly TableRow[];
  /** What cannot be read; the rows are without it. */
  readonly faults: readonly ImportFault[];
}

/** Reads a file of answers: the first line names the columns. Every fault is found, not only the first. */
export function readTable(bytes: Uint8Array): ResponseTable {
  const { lines, faults: unread } = readLines(bytes);
  const [heading] = lines;
  if (heading === undefined) {
    return nothingBut(unread.length > 0 ? unread : [lineFault(1, EMPTY)]);
  }
  const people = lines.length - 1;
  if (people > MOST_PEOPLE) {
    return nothingBut([lineFault(lines[MOST_PEOPLE + 1]?.line ?? 0, tooMany(people))]);
  }
  const delimiter = delimiterOf(heading.text);
  const { rows, faults } = readRecords(lines, delimiter);
  const [first, ...rest] = rows;
  if (first?.line !== heading.line) {
    return nothingBut([...unread, ...faults]);
  }
  const columns = namesOf(first.cells, rest);
  const wrong = headingFaults(first, columns);
  if (wrong.length > 0) return nothingBut([...unread, ...faults, ...wrong]);
  const fitted = rest.map((row) => fit(row, columns.length));
  const sound = fitted.flatMap((row) => ("words" in row ? [] : [row]));
  const all = [...unread, ...faults, ...fitted.flatMap((row) => ("words" in row ? [row] : []))];
  if (all.length === 0 && sound.length === 0) all.push(lineFault(first.line, NOBODY));
  return { columns, rows: sound, faults: all.sort(byLine) };
}

const EMPTY =
  "The file is empty. Its first line names the columns, and each other line is a person.";
const NOBODY = "Below the heading there is nobody. Add a line for each person.";
const tooMany = (people: number): string =>
  `Here begin more than ${MOST_PEOPLE.toLocaleString("en-GB")} people; the file has ${people.toLocaleString("en-GB")}. Import them in parts.`;

const nothingBut = (faults: readonly ImportFault[]): ResponseTable => ({
  columns: [],
  rows: [],
  faults,
});

const byLine = (one: ImportFault, other: ImportFault): number =>
  (one.line ?? 0) - (other.line ?? 0);

/** Whatever splits the heading into the most cells. */
function delimiterOf(heading: string): Delimiter {
  const widths = DELIMITERS.map((delimiter) => {
    const split = splitCells(heading, delimiter);
    return { delimiter, width: "words" in split ? 0 : split.cells.length };
  });
  return widths.reduce((best, next) => (next.width > best.width ? next : best)).delimiter;
}

/** The names, without the columns at the end that have neither a name nor anything in them. */
function namesOf(heading: readonly string[], rows: readonly TableRow[]): readonly string[] {
  let width = heading.length;
  const isUsed = (index: number): boolean =>
    heading[index] !== "" || rows.some(({ cells }) => (cells[index] ?? "") !== "");
  while (width > 0 && !isUsed(width - 1)) width -= 1;
  return heading
    .slice(0, width)
    .map((name, index) => (name === "" ? `Column ${String(index + 1)}` : name));
}

function headingFaults({ line }: TableRow, columns: readonly string[]): readonly ImportFault[] {
  if (columns.length > MOST_COLUMNS) {
    const words = `There are ${String(columns.length)} columns; at most ${String(MOST_COLUMNS)} can be read. Leave out those that are not needed.`;
    return [lineFault(line, words)];
  }
  const seen = new Map<string, number[]>();
  columns.forEach((name, index) => {
    const known = name.toLowerCase();
    seen.set(known, [...(seen.get(known) ?? []), index + 1]);
  });
  const twice = [...seen.values()].filter((places) => places.length > 1);
  if (twice.length > columns.length / 4) {
    const words =
      "The first line does not seem to name the columns: the same words stand there again and again. Put a line above it with a name for each column.";
    return [lineFault(line, words)];
  }
  return twice.map((places) => {
    const name = columns[(places[0] ?? 1) - 1] ?? "";
    const words = `Columns ${places.join(" and ")} are both called ${shownCell(name)}. Give each a name of its own.`;
    return { ...columnFault(name, words), line };
  });
}

/** A row with just as many cells as there are columns; what is empty behind them does not count. */
function fit(row: TableRow, width: number): TableRow | ImportFault {
  const { line, cells } = row;
  if (cells.length === width) return row;
  if (cells.length > width && cells.slice(width).every((cell) => cell === "")) {
    return { line, cells: cells.slice(0, width) };
  }
  return lineFault(
    line,
    cells.length < width
      ? `There are ${String(cells.length)} cells instead of ${String(width)}. Fill in what is missing, with nothing between the separators for a blank answer.`
      : `There are ${String(cells.length)} cells instead of ${String(width)}. Put a cell with a separator in it in double quotation marks.`,
  );
}
