import "server-only";
import { cubeOf } from "@/lib/statistics/cube/cube";
import type { CountedItem } from "../figures/figure-table";
import type { ItemReport } from "../item-report";
import { type AttemptsCounted, reportCounts } from "../report-counts";
import { partByKey } from "../same-key";
import type { OpenedSource } from "./open-source";
import { versionFigures } from "./version-figures";

/**
 * The questions of a report, one after the other, each with its counts. They are read after the report:
 * while answers come in they may be of a moment later.
 */
export async function* countedItems(
  { course, readAll }: Pick<OpenedSource, "course" | "readAll">,
  attempts: AttemptsCounted,
  items: readonly ItemReport[],
): AsyncGenerator<CountedItem> {
  const reader = await readAll();
  const { scale } = reportCounts(await reader.shared([]), attempts);
  for (const item of items) {
    const { key } = item.item;
    const counts = reportCounts(await reader.items([key]), attempts, scale).items.get(key);
    const parts = partByKey(item.item, counts).filter(({ n }) => n > 0);
    const versions = await versionFigures(course.id, key, counts);
    yield { item, all: counts?.cube ?? cubeOf([]), parts, versions };
  }
}
