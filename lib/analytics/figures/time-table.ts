import { timeSpent } from "../time-spent";
import { countsTable } from "./figure-table";
import { QUESTION_COLUMNS } from "./question-columns";

/** How long answers took, in seconds, from so many to less than so many; the last has no end. */
export const TIME_TABLE = countsTable(
  ({ report, source }) => source.kind !== "import" && report.totals.n > 0,
  ({ all }) => timeSpent(all).buckets,
  {
    ...QUESTION_COLUMNS,
    seconds_from: ({ from }) => from,
    seconds_to: ({ to }) => to,
    answers: ({ count }) => count,
  },
);
