import type { Interval } from "@/lib/statistics/estimate";
import { tickedTogether } from "../ticked-together";
import { countsTable } from "./figure-table";
import { intervalColumns } from "./measured-columns";
import { QUESTION_COLUMNS } from "./question-columns";

/** What was ticked together where several may be, by each key the commonest first; nothing ticked is empty. */
export const COMBINATION_TABLE = countsTable(
  ({ report }) =>
    report.items.some(({ item, parts }) => item.kind === "multiple" && parts.length > 0),
  ({ item: { item }, parts }) =>
    item.kind === "multiple"
      ? parts.flatMap(({ right, cube }) =>
          tickedTogether(cube, Infinity).top.map((combination) => ({ right, ...combination })),
        )
      : [],
  {
    ...QUESTION_COLUMNS,
    by_key: ({ right }) => right.join(";"),
    ticked: ({ ticked }) => ticked.join(";"),
    answers: ({ count }) => count,
    share: ({ share }) => share,
    ...intervalColumns("share", ({ interval }: { readonly interval: Interval }) => interval),
  },
);
