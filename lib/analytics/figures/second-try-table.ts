import type { Interval } from "@/lib/statistics/estimate";
import { markMoves } from "../mark-moves";
import type { ItemReport } from "../item-report";
import { figureTable } from "./figure-table";
import { intervalColumns } from "./measured-columns";
import { QUESTION_COLUMNS, rowsOfQuestions } from "./question-columns";

/** What became of answers from one attempt to the next, of all attempts. */
export const SECOND_TRY_TABLE = figureTable(
  ({ report }) => rowsOfQuestions(report.items, movesOf),
  {
    ...QUESTION_COLUMNS,
    before: ({ before }) => before,
    after: ({ after }) => after,
    answers: ({ count }) => count,
    share_of_those_before: ({ share }) => share,
    ...intervalColumns(
      "share_of_those_before",
      ({ interval }: { readonly interval: Interval | null }) => interval,
    ),
  },
);

function movesOf({ transitions }: ItemReport) {
  const { n, moves } = markMoves(transitions);
  return n === 0 ? [] : moves;
}
