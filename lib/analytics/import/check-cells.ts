import { checkTotal } from "./check-total";
import { SAYS_NAME } from "./column-names";
import type { ImportFault } from "./import-fault";
import type { ImportSettings } from "./import-settings";
import { markPerson } from "./mark-person";
import { isBlank } from "./read-answer";
import { readTicks } from "./read-ticks";
import type { TableRow } from "./read-records";
import type { ResponseTable } from "./read-table";
import type { ImportContent, ImportRow } from "./response-import";

interface Layout {
  readonly content: ImportContent;
  readonly places: readonly number[];
  readonly groups: readonly number[];
  readonly totals: readonly number[];
}

/** The people of a table, with what is wrong with single cells of theirs. */
export function checkCells(
  table: ResponseTable,
  settings: ImportSettings,
  { content, places, groups, totals }: Layout,
) {
  const faults: ImportFault[] = [];
  const remarks: ImportFault[] = [];
  const twice = seenTwice(table, settings);
  const spelled = asFirstSpelled();
  const [total] = totals;
  const rows = table.rows.map(({ line, cells }): ImportRow => {
    const at = (place: number): string => cells[place] ?? "";
    const answers = places.map((place, index) => {
      const item = content.items[index];
      if (item === undefined) return null;
      const cell = at(place);
      const read = readTicks(cell, item, settings);
      const note = { line, column: item.label, value: cell };
      if (read.remark !== undefined) remarks.push({ ...note, words: read.remark });
      if (read.fault !== undefined) faults.push({ ...note, words: read.fault });
      return read.ticked === null ? null : [...read.ticked];
    });
    remarks.push(...twice({ line, cells }));
    if (total !== undefined) {
      const words = checkTotal(at(total), markPerson(content, answers).total, settings.blanks);
      const column = table.columns[total] ?? "";
      if (words !== null) remarks.push({ line, column, value: at(total), words });
    }
    return {
      line,
      answers,
      groups: groups.map((place) =>
        isBlank(at(place), settings.blanks) ? null : spelled(place, at(place)),
      ),
    };
  });
  return { rows, faults, remarks };
}

/** A group however it is spelled is one: as it is spelled first in its column. */
function asFirstSpelled(): (place: number, group: string) => string {
  const known = new Map<string, string>();
  return (place, group) => {
    const name = `${String(place)} ${group.toLowerCase()}`;
    const first = known.get(name) ?? group;
    known.set(name, first);
    return first;
  };
}

/** Tells of a person who stands there before; a name alone says nothing, for two may share it. */
function seenTwice({ columns }: ResponseTable, settings: ImportSettings) {
  const known = settings.columns.flatMap(({ role }, place) => {
    const name = columns[place] ?? "";
    return role === "learner" && !SAYS_NAME.test(name)
      ? [{ place, name, lines: new Map<string, number>() }]
      : [];
  });
  return ({ line, cells }: TableRow): readonly ImportFault[] =>
    known.flatMap(({ place, name, lines }) => {
      const cell = (cells[place] ?? "").toLowerCase();
      if (isBlank(cell, settings.blanks)) return [];
      const before = lines.get(cell);
      if (before === undefined) {
        lines.set(cell, line);
        return [];
      }
      const words = `The same value is on line ${before.toLocaleString("en-GB")}: whoever stands there twice is counted twice. Take one of the lines out, if it is one person.`;
      return [{ line, column: name, value: null, words }];
    });
}
