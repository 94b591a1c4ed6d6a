import { figureTable } from "./figure-table";

/** How many attempts have which total. */
export const SCORE_TABLE = figureTable(({ report }) => report.distribution, {
  total: ({ total }) => total,
  attempts: ({ count }) => count,
});
