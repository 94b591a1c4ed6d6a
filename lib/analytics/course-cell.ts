import type { Cell } from "@/lib/statistics/cube/cell";

/**
 * What a course's report counts beyond the item statistics. The parts of each key, in order:
 *
 * - `begun`: day of the start; of whole attempts, open ones included
 * - `ended`: day of the end
 * - `spent`: lower end of the bucket of the whole attempt's seconds
 * - `transition`: mark in the attempt before, mark in this one; of an item
 * - `flow`: opened | unopened, right | wrong | none, talked | silent: of an answer that was not right
 *   in a first attempt, whether an explanation was opened, what the second attempt said, and whether
 *   its learner wrote about the question by name
 */
export const COURSE_TABLES = ["begun", "ended", "spent", "transition", "flow"] as const;
export type CourseTable = (typeof COURSE_TABLES)[number];

/** A cell as it is stored: one of the statistics' or one of the course's. */
export interface StoredCell extends Omit<Cell, "table"> {
  readonly table: Cell["table"] | CourseTable;
}
