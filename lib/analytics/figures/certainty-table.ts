import { CERTAINTIES } from "@/lib/quiz/certainty";
import type { CertaintyShare } from "@/lib/statistics/certainty/certainty-statistics";
import { figureTable } from "./figure-table";
import { intervalColumns } from "./measured-columns";
import { QUESTION_COLUMNS, rowsOfQuestions } from "./question-columns";

/** How often those were right who said how sure they were. */
export const CERTAINTY_TABLE = figureTable(
  ({ report }) =>
    rowsOfQuestions(report.items, ({ statistics }) => statistics.certainty.value ?? []),
  {
    ...QUESTION_COLUMNS,
    certainty: ({ certainty }) => certainty,
    said: ({ certainty }) => CERTAINTIES.find(({ value }) => value === certainty)?.words ?? null,
    answers: ({ n }) => n,
    right: ({ right }) => right,
    share_right: ({ share }) => share,
    ...intervalColumns("share_right", ({ interval }: CertaintyShare) => interval),
  },
);
