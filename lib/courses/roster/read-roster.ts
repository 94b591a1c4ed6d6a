import { checkEmail } from "./check-email";
import { checkName } from "./check-name";
import { checkRole } from "./check-role";
import { decodeLines, type TextLine } from "./decode-lines";
import { type Heading, isHeading, readHeading } from "./read-heading";
import { MOST_LINES, type ReadRoster, type RosterFault, type RosterLine } from "./roster-line";
import { splitCells } from "./split-cells";

/**
 * Reads a roster: a heading, then a line a person. Every fault is found, not only the first, and
 * blank lines are none.
 */
export function readRoster(bytes: Uint8Array): ReadRoster {
  const { lines: all, faults: undecoded } = decodeLines(bytes);
  const [first, ...rest] = all.filter(({ text }) => text.trim() !== "");
  if (first === undefined) {
    return nothingBut(undecoded.length > 0 ? undecoded : [{ line: 1, words: EMPTY }]);
  }
  if (all.length + undecoded.length > MOST_LINES) {
    return nothingBut([{ line: MOST_LINES + 1, words: TOO_MANY }]);
  }
  const read = readHeading(first.text);
  if ("faults" in read) {
    const faults = read.faults.map((words) => ({ line: first.line, words }));
    return nothingBut([...faults, ...undecoded]);
  }
  const { heading } = read;
  const people = readPeople(rest, heading);
  const faults = [...undecoded, ...people.faults].sort((one, other) => one.line - other.line);
  if (faults.length === 0 && people.lines.length === 0) {
    faults.push({ line: first.line, words: NOBODY });
  }
  return { lines: people.lines, faults, unused: heading.unused };
}

const EMPTY = "The file is empty. Upload one that begins with the line E-mail,Name,Role.";
const NOBODY = "Below the heading there is nobody. Add a line for each person.";
const TOO_MANY = `The file has more than ${MOST_LINES.toLocaleString("en-GB")} lines. Upload it in parts.`;

const nothingBut = (faults: readonly RosterFault[]): ReadRoster => ({
  lines: [],
  faults,
  unused: [],
});

function readPeople(rest: readonly TextLine[], heading: Heading) {
  const lines: RosterLine[] = [];
  const faults: RosterFault[] = [];
  const seen = new Map<string, Seen>();
  for (const { line, text } of rest) {
    const { written, email, name, role, faults: found } = readPerson(text, heading);
    faults.push(...found.map((words) => ({ line, words })));
    if (email === undefined) continue;
    // A line that is written twice is told so whatever else is wrong with it.
    const before = seen.get(email);
    if (before !== undefined) {
      faults.push({ line, words: sameAddress(before, { line, written, role }) });
      continue;
    }
    seen.set(email, { line, written, role });
    if (name !== undefined && role !== undefined) lines.push({ line, email, name, role });
  }
  return { lines, faults };
}

/** Where an address stood first. */
interface Seen {
  readonly line: number;
  readonly written: string;
  readonly role: RosterLine["role"] | undefined;
}

function sameAddress(before: Seen, { written, role }: Seen): string {
  const where = `The same address is on line ${before.line}`;
  if (role !== undefined && before.role !== undefined && role !== before.role) {
    return `${where} with the role ${before.role}. Keep the line with the right role.`;
  }
  return written === before.written
    ? `${where}. Take one of the lines out.`
    : `${where}, in other capital and small letters: it is one address. Take one of the lines out.`;
}

/** What could be read of a line, and what is wrong with it. */
interface Person {
  /** The address as the file has it. */
  readonly written: string;
  readonly email?: string;
  readonly name?: string;
  readonly role?: RosterLine["role"];
  readonly faults: readonly string[];
}

function readPerson(text: string, { delimiter, width, places }: Heading): Person {
  const only = (words: string): Person => ({ written: "", faults: [words] });
  if (text.includes("\0")) {
    return only("There is a NUL character: the file is no plain text. Export it anew as CSV.");
  }
  const split = splitCells(text, delimiter);
  if ("words" in split) return only(split.words);
  const { cells } = split;
  if (isHeading(cells)) {
    return only("The heading stands here once more. Take this line out.");
  }
  if (cells.length < width) {
    const missing = width - cells.length;
    return only(
      `${missing} of ${width} columns ${missing === 1 ? "is" : "are"} missing. Fill them in, or check the separators.`,
    );
  }
  if (cells.length > width) {
    return only(
      `There are ${cells.length} columns instead of ${width}. Put a cell with a separator in it in double quotation marks.`,
    );
  }
  const written = cells[places.email] ?? "";
  const email = checkEmail(written);
  const name = checkName(cells[places.name] ?? "");
  const role = checkRole(cells[places.role] ?? "");
  return {
    written,
    faults: [email, name, role].flatMap((check) => ("words" in check ? [check.words] : [])),
    ...("email" in email ? email : {}),
    ...("name" in name ? name : {}),
    ...("role" in role ? role : {}),
  };
}
