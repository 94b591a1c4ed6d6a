import { checkCells } from "./check-cells";
import { checkItems } from "./check-items";
import { describeColumn } from "./describe-column";
import { columnFault, type ImportFault } from "./import-fault";
import { FaultList } from "./fault-list";
import type { ImportSettings } from "./import-settings";
import { MOST_GROUPS, MOST_ITEMS } from "./limits";
import type { ResponseTable } from "./read-table";
import type { ImportContent, ImportRow } from "./response-import";

/** A file read as the settings say: what will be stored, and what speaks against it. */
export interface CheckedResponses {
  readonly content: ImportContent;
  /** Places of the items' columns, in their order. */
  readonly places: readonly number[];
  readonly rows: readonly ImportRow[];
  readonly faults: FaultList;
  readonly remarks: FaultList;
}

/** Reads the answers of a table by the settings; every fault is named with its line and column. */
export function checkResponses(table: ResponseTable, settings: ImportSettings): CheckedResponses {
  const { columns } = table;
  const placesOf = (role: string): readonly number[] =>
    settings.columns.flatMap((column, index) => (column.role === role ? [index] : []));
  const places = placesOf("item");
  const groups = placesOf("group");
  const compared = settings.compareBy === null ? -1 : groups.indexOf(settings.compareBy);
  const checked = checkItems(table, settings, places);
  const content: ImportContent = {
    items: [...checked.items],
    groups: groups.map((place) => columns[place] ?? ""),
    compareBy: compared < 0 ? null : compared,
    rule: settings.rule,
  };
  const cells = checkCells(table, settings, { content, places, groups, totals: placesOf("total") });
  const faults = new FaultList();
  for (const found of [
    table.faults,
    roleFaults(
      places.length,
      placesOf("total").map((place) => columns[place] ?? ""),
    ),
    ...groups.map((place) => groupFaults(table, place, settings.blanks)),
    checked.faults,
  ]) {
    faults.addAll(found);
  }
  faults.take(cells.faults);
  const remarks = new FaultList();
  remarks.addAll(checked.remarks);
  remarks.take(cells.remarks);
  return { content, places, rows: cells.rows, faults, remarks };
}

function roleFaults(items: number, totals: readonly string[]): readonly ImportFault[] {
  const whole = (words: string): ImportFault => ({ line: null, column: null, value: null, words });
  return [
    ...(items === 0 ? [whole("No column is an item. Say of at least one column that it is.")] : []),
    ...(items > MOST_ITEMS
      ? [
          whole(
            `There are ${String(items)} items; at most ${String(MOST_ITEMS)} can be stored. Ignore some of the columns.`,
          ),
        ]
      : []),
    ...totals
      .slice(1)
      .map((name) => columnFault(name, "A second total. Keep one, and ignore this column.")),
  ];
}

/** A column with nearly as many values as people would say who somebody is. */
function groupFaults(
  table: ResponseTable,
  place: number,
  blanks: readonly string[],
): readonly ImportFault[] {
  const { name, values, filled } = describeColumn(table, place, blanks);
  const isFew = values.length <= MOST_GROUPS && (filled < 20 || values.length <= filled / 2);
  if (isFew) return [];
  const words = `It has ${values.length.toLocaleString("en-GB")} different values for ${filled.toLocaleString("en-GB")} people. A group is shared by many; with so many it would say who somebody is. Ignore the column, or merge its values in the file.`;
  return [columnFault(name, words)];
}
