import { figureTable } from "./figure-table";

/** How many attempts were finished on which day (UTC). */
export const DAY_TABLE = figureTable(({ report }) => report.ended, {
  day: ({ parts: [day = ""] }) => day,
  attempts_finished: ({ count }) => count,
});
