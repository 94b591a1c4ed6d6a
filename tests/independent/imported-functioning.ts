import { tablesOf } from "@/lib/analytics/counted-table";
import { countCells } from "@/lib/analytics/import/count-cells";
import { prepareImport } from "@/lib/analytics/import/prepare-import";
import { reportedItems } from "@/lib/analytics/import/reported-items";
import { classReport } from "@/lib/analytics/report";
import { reportCounts } from "@/lib/analytics/report-counts";
import type { DifferentialFunctioning } from "@/lib/statistics/dif/differential-functioning";
import type { DataSet } from "./data-set";

/**
 * What the report of an import says of the groups of a class, item by item: the class written as a
 * file, read, counted and reported as an upload is. Nothing for a class with parts of marks, whose
 * choices would be marked otherwise, and for groups that a report does not compare.
 */
export function importedFunctioning(
  set: DataSet,
): readonly (DifferentialFunctioning | undefined)[] {
  if (set.marks.some((row) => row.some(({ denominator }) => denominator !== 1n))) return [];
  const width = set.marks[0]?.length ?? 0;
  const keys = Array.from({ length: width }, (_, item) => keyOf(set, item));
  const names = keys.map((_, item) => `Item ${String(item + 1)}`);
  const rows = set.choices.map((row, learner) => [
    ...row.map((choice) => choice ?? ""),
    set.groups[learner] ?? "",
  ]);
  const answers = [[...names, "Group"], ...rows].map((cells) => cells.join(",")).join("\n");
  const key = names.map((name, item) => `${name},${keys[item] ?? "A"}`).join("\n");
  const { checked } = prepareImport(
    { answers: new TextEncoder().encode(answers), key: new TextEncoder().encode(key) },
    { title: set.name },
  );
  if (checked.faults.count > 0) throw new Error(JSON.stringify(checked.faults.shown.slice(0, 3)));
  const { items } = classReport(
    reportedItems(checked.content),
    reportCounts(tablesOf(countCells(checked.content, checked.rows)), "first"),
    { reference: "Group: r", focal: "Group: f" },
  );
  return items.map(({ statistics }) => statistics.functioning?.value ?? undefined);
}

/** The choice that earns a mark. */
const keyOf = (set: DataSet, item: number): string | undefined =>
  set.choices.find((_, learner) => set.marks[learner]?.[item]?.numerator === 1n)?.[item] ??
  undefined;
