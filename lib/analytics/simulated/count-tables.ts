import type { AttemptFacts } from "../attempt-facts";
import { cellsOfAttempt } from "../cells-of-attempt";
import { type CountedTable, tablesOf } from "../counted-table";

/** The counts that attempts make, in memory. */
export const countTables = (attempts: Iterable<AttemptFacts>): readonly CountedTable[] =>
  tablesOf(
    [...attempts].flatMap((attempt) =>
      cellsOfAttempt(attempt).map((cell) => ({ ...cell, count: 1 })),
    ),
  );
