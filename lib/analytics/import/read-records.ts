import { decodeLines, type TextLine } from "@/lib/courses/roster/decode-lines";
import { type Delimiter, splitCells } from "@/lib/courses/roster/split-cells";
import { type ImportFault, lineFault } from "./import-fault";

/** The cells of one record, with the line that it begins on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A cell with line breaks in it may go over so many lines; then its mark was forgotten. */
const MOST_LINES_OF_A_RECORD = 20;

const NUL = "There is a NUL character: the file is no plain text. Export it anew as CSV.";

/** The lines of a file, those joined that a quoted line break divides, and what is no text. */
export function readLines(bytes: Uint8Array): {
  readonly lines: readonly TextLine[];
  readonly faults: readonly ImportFault[];
} {
  const decoded = decodeLines(bytes);
  const faults = decoded.faults.map(({ line, words }) => lineFault(line, words));
  const sound = decoded.lines.filter(({ line, text }) => {
    if (text.includes("\0")) faults.push(lineFault(line, NUL));
    return !text.includes("\0") && text.trim() !== "";
  });
  return { lines: joinQuoted(sound), faults };
}

/**
 * Records of the lines; a line that cannot be split is a fault of its own and spoils no other. What
 * has no cell with anything in it is no record.
 */
export function readRecords(
  lines: readonly TextLine[],
  delimiter: Delimiter,
): { readonly rows: readonly TableRow[]; readonly faults: readonly ImportFault[] } {
  const rows: TableRow[] = [];
  const faults: ImportFault[] = [];
  for (const { line, text } of lines) {
    const split = splitCells(text, delimiter);
    if ("words" in split) faults.push(lineFault(line, split.words));
    else if (split.cells.some((cell) => cell !== "")) {
      rows.push({ line, cells: split.cells.map(tidy) });
    }
  }
  return { rows, faults };
}

/** One way of writing what looks alike. */
const tidy = (cell: string): string => cell.normalize("NFC").replaceAll(/\s+/gu, " ").trim();

const marksIn = (text: string): number => text.split('"').length - 1;

function joinQuoted(lines: readonly TextLine[]): readonly TextLine[] {
  const joined: TextLine[] = [];
  let at = 0;
  while (at < lines.length) {
    const first = lines[at];
    if (first === undefined) break;
    const count = linesOfRecord(lines, at);
    joined.push({
      line: first.line,
      text:
        count === 1
          ? first.text
          : lines
              .slice(at, at + count)
              .map(({ text }) => text)
              .join("\n"),
    });
    at += count;
  }
  return joined;
}

/** How many lines the record has that begins here: 1 where its marks are never even. */
function linesOfRecord(lines: readonly TextLine[], at: number): number {
  let marks = 0;
  for (let count = 1; count <= MOST_LINES_OF_A_RECORD; count += 1) {
    const line = lines[at + count - 1];
    if (line === undefined) return 1;
    marks += marksIn(line.text);
    if (marks % 2 === 0) return count;
  }
  return 1;
}
