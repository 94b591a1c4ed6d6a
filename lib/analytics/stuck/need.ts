import type { StuckReason } from "./stuck-reason";
import { STUCK, wholeDays } from "./thresholds";

/** What waiting longer adds at most, so that an old question does not outweigh everything. */
const MOST_FOR_WAITING = 3;

/**
 * How much a reason calls for help, in points that only put learners in an order. The same mistake
 * again and again comes first, the more so where it is one choice, for that can be talked about; then
 * explanations that did not help, and questions that wait, by how long; an attempt left open is the
 * weakest sign.
 */
export function needOf(reason: StuckReason): number {
  switch (reason.kind) {
    case "same-question":
      return 3 + (reason.attempts - STUCK.wrongInARow) + (reason.choice === null ? 0 : 1);
    case "no-gain":
      return 2;
    case "waiting": {
      const longer = reason.days - wholeDays(STUCK.waitingMs);
      return 2 + Math.min(MOST_FOR_WAITING, Math.floor(longer / 2));
    }
    case "left-open":
      return 1;
  }
}
