import { checkTotal } from "./check-total";
import { SAYS_NAME } from "./column-names";
import { FaultList } from "./fault-list";
import type { ImportFault } from "./import-fault";
import type { ImportSettings } from "./import-settings";
import { MOST_KINDS } from "./limits";
import { markerOf } from "./mark-person";
import { alikeName, groupOf } from "./records-of";
import { isBlank } from "./read-answer";
import { type ReadTicks, readTicks } from "./read-ticks";
import type { TableRow } from "./read-records";
import type { ResponseTable } from "./read-table";
import type { ImportContent, ImportItem, ImportRow } from "./response-import";

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
  const faults = new FaultList();
  const remarks = new FaultList();
  const twice = seenTwice(table, settings);
  const spelled = asFirstSpelled();
  const mark = markerOf(content);
  const alike = new Set<string>();
  const readers = content.items.map((item) => readerOf(item, settings));
  const [total] = totals;
  const rows = table.rows.map(({ line, cells }): ImportRow => {
    const at = (place: number): string => cells[place] ?? "";
    const answers = places.map((place, index) => {
      const cell = at(place);
      const { ticked, remark, fault } = readers[index]?.(cell) ?? { ticked: null };
      const note = { line, column: content.items[index]?.label ?? "", value: cell };
      if (remark !== undefined) remarks.add(() => ({ ...note, words: remark }));
      if (fault !== undefined) faults.add(() => ({ ...note, words: fault }));
      return ticked;
    });
    remarks.addAll(twice({ line, cells }));
    const marked = mark(answers).total;
    if (total !== undefined) {
      const words = checkTotal(at(total), marked, settings.blanks);
      const column = table.columns[total] ?? "";
      if (words !== null) remarks.add(() => ({ line, column, value: at(total), words }));
    }
    const row = {
      line,
      answers,
      groups: groups.map((place) =>
        isBlank(at(place), settings.blanks) ? null : spelled(place, at(place)),
      ),
    };
    alike.add(alikeName(marked, groupOf(content, row)));
    return row;
  });
  const kinds = alike.size * content.items.length;
  if (kinds > MOST_KINDS) faults.add(() => ({ ...NOWHERE, words: tooManyKinds(kinds) }));
  return { rows, faults, remarks };
}

const NOWHERE = { line: null, column: null, value: null };

const tooManyKinds = (kinds: number): string =>
  `People have so many different totals that ${kinds.toLocaleString("en-GB")} kinds of answers would be counted; at most ${MOST_KINDS.toLocaleString("en-GB")} can be. Mark several ticks by all or nothing, or import fewer items or people at a time.`;

/** Reads cells of an item; those that say the same are read once, and share their answer. */
function readerOf(item: ImportItem, settings: ImportSettings): (cell: string) => ReadTicks {
  const known = new Map<string, ReadTicks>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const read = readTicks(cell, item, settings);
    if (known.size < MOST_REMEMBERED) known.set(cell, read);
    return read;
  };
}

/** Where nearly every cell says something else, remembering them all would help nobody. */
const MOST_REMEMBERED = 5000;

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
