import type { AttemptFacts } from "../attempt-facts";
import { cellsOfAttempt } from "../cells-of-attempt";
import type { CountedStoredCell } from "../report-counts";

/** The counts that attempts make, in memory. */
export function countCells(attempts: Iterable<AttemptFacts>): readonly CountedStoredCell[] {
  const counts = new Map<string, CountedStoredCell>();
  for (const attempt of attempts) {
    for (const cell of cellsOfAttempt(attempt)) {
      const name = JSON.stringify(Object.values(cell));
      counts.set(name, { ...cell, count: (counts.get(name)?.count ?? 0) + 1 });
    }
  }
  return [...counts.values()];
}
