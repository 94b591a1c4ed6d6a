import type { MeasuredEstimate } from "@/lib/statistics/estimate";
import { byVariant } from "../by-variant";
import { countsTable } from "./figure-table";
import { measuredColumns } from "./measured-columns";
import { QUESTION_COLUMNS } from "./question-columns";

/** How hard a question is on each set of numbers that its learners get, where there are several. */
export const NUMBER_TABLE = countsTable(
  ({ report }) =>
    report.items.some(({ item, statistics }) => item.right.size > 1 && statistics.n > 0),
  ({ item: { item }, all }) => (item.right.size > 1 ? byVariant(all) : []),
  {
    ...QUESTION_COLUMNS,
    numbers: ({ variant }) => variant,
    answers: ({ n }) => n,
    ...measuredColumns(
      "facility",
      ({ facility }: { readonly facility: MeasuredEstimate }) => facility,
    ),
  },
);
