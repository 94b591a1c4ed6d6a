import { shownCell } from "./shown-cell";
import { DELIMITERS, type Delimiter, splitCells } from "./split-cells";

const COLUMNS = ["email", "name", "role"] as const;
type Column = (typeof COLUMNS)[number];

/** What the columns may be called, in small letters, without spaces and hyphens. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  email: ["email", "emailaddress", "mail", "address"],
  name: ["name", "fullname"],
  role: ["role"],
};

const WORDS: Readonly<Record<Column, string>> = {
  email: "E-mail",
  name: "Name",
  role: "Role",
};

/** How the lines below the heading are to be read. */
export interface Heading {
  readonly delimiter: Delimiter;
  /** How many cells a line has. */
  readonly width: number;
  /** Where each column stands, from 0. */
  readonly places: Readonly<Record<Column, number>>;
  readonly unused: readonly string[];
}

/** Reads the first line: the names of the columns, in any order and case; or what is wrong with it. */
export function readHeading(
  text: string,
): { readonly heading: Heading } | { readonly faults: readonly string[] } {
  const { cells, delimiter, fault } = bestSplit(text);
  if (fault !== undefined) return { faults: [fault] };
  const known = cells.map(columnOf);
  const found = known.filter((column) => column !== null);
  if (found.length === 0) {
    return {
      faults: [
        "The first line does not name the columns. Begin the file with the line E-mail,Name,Role.",
      ],
    };
  }
  const faults = [
    ...COLUMNS.filter((column) => !found.includes(column)).map(
      (column) =>
        `There is no column “${WORDS[column]}”. Add it: a roster has E-mail, Name and Role.`,
    ),
    ...COLUMNS.filter((column) => found.filter((other) => other === column).length > 1).map(
      (column) => `The column “${WORDS[column]}” stands there twice. Keep the one that counts.`,
    ),
  ];
  if (faults.length > 0) return { faults };
  const [email, name, role] = COLUMNS.map((column) => known.indexOf(column));
  return {
    heading: {
      delimiter,
      width: cells.length,
      places: { email: email ?? 0, name: name ?? 0, role: role ?? 0 },
      unused: cells.filter((cell, index) => known[index] === null && cell !== "").map(shownCell),
    },
  };
}

/** Whether a line is a heading once more, as when two files were put together. */
export const isHeading = (cells: readonly string[]): boolean =>
  COLUMNS.every((column) => cells.some((cell) => columnOf(cell) === column));

function columnOf(cell: string): Column | null {
  const word = cell.toLowerCase().replaceAll(/[\s_-]/gu, "");
  return COLUMNS.find((column) => NAMES[column].includes(word)) ?? null;
}

/** Split at whatever gives the most columns that we know; a comma where nothing does. */
function bestSplit(text: string) {
  const tries = DELIMITERS.map((delimiter) => {
    const split = splitCells(text, delimiter);
    return "words" in split
      ? { delimiter, cells: [], fault: split.words, known: 0 }
      : { delimiter, cells: split.cells, fault: undefined, known: countKnown(split.cells) };
  });
  const most = Math.max(...tries.map(({ known }) => known));
  const [best] = tries.filter(({ known }) => known === most);
  return best ?? { delimiter: DELIMITERS[0], cells: [], fault: undefined, known: 0 };
}

const countKnown = (cells: readonly string[]): number =>
  cells.filter((cell) => columnOf(cell) !== null).length;
