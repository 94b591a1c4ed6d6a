import "server-only";
import { setImmediate } from "node:timers/promises";
import type { CountsReader } from "../counts-reader";
import type { AskedGroups } from "../groups/report-groups";
import { type ItemReport, itemReport } from "../item-report";
import { quizFigures, sharedFigures } from "../quiz-figures";
import { assembleReport, type ClassReport, withoutCubes } from "../report";
import { type AttemptsCounted, type CourseCount, reportCounts } from "../report-counts";
import type { ReportedItem } from "../reported-item";

/** Questions whose counts are in memory at the same time. */
const QUESTIONS_AT_ONCE = 5;

/**
 * The report on a class, the same as `classReport` makes in one go, with room for other requests after
 * every question: that of a long exam takes seconds.
 */
export async function computeReport(
  items: readonly ReportedItem[],
  reader: CountsReader,
  attempts: AttemptsCounted,
  groups: AskedGroups = {},
): Promise<ClassReport> {
  const counts = reportCounts(await reader.shared([]), attempts);
  await setImmediate();
  const shared = sharedFigures(items, counts, groups);
  await setImmediate();
  const figures = quizFigures(items, counts, shared);
  const reports: ItemReport[] = [];
  const flow: CourseCount[] = [];
  while (reports.length < items.length) {
    const next = items.slice(reports.length, reports.length + QUESTIONS_AT_ONCE);
    const tables = await reader.items(next.map(({ key }) => key));
    await setImmediate();
    const own = reportCounts(tables, attempts, counts.scale).items;
    for (const item of next) {
      await setImmediate();
      const found = own.get(item.key);
      reports.push(withoutCubes(itemReport(item, reports.length, found, shared)));
      flow.push(...(found?.flow ?? []));
    }
  }
  return assembleReport(counts, { ...figures, shared, reports, flow });
}
