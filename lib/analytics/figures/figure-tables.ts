import { z } from "zod";
import { CERTAINTY_TABLE } from "./certainty-table";
import { CHOICE_TABLE } from "./choice-table";
import { CLASS_TABLE } from "./class-table";
import { COMBINATION_TABLE } from "./combination-table";
import { DAY_TABLE } from "./day-table";
import type { FiguresOf, FigureTable } from "./figure-table";
import { FINDING_TABLE } from "./finding-table";
import { FLOW_TABLE } from "./flow-table";
import { FUNCTIONING_TABLE, GROUP_QUESTION_TABLE, GROUP_TABLE } from "./group-tables";
import { NUMBER_TABLE } from "./number-table";
import { QUESTION_TABLE } from "./question-table";
import { SCORE_TABLE } from "./score-table";
import { SECOND_TRY_TABLE } from "./second-try-table";
import { TIME_TABLE } from "./time-table";
import { VERSION_TABLE } from "./version-table";

/** The names of the tables, as addresses and files have them. */
const NAMES = [
  "class",
  "questions",
  "choices",
  "findings",
  "scores",
  "combinations",
  "certainty",
  "numbers",
  "versions",
  "second-tries",
  "after-a-wrong-answer",
  "times",
  "days",
  "groups",
  "questions-by-group",
  "differences-between-groups",
] as const;

export type FigureTableName = (typeof NAMES)[number];

export const figureTableNameSchema = z.enum(NAMES);

/** The figures of a report, a table a file. */
export const FIGURE_TABLES: Readonly<Record<FigureTableName, FigureTable>> = {
  class: CLASS_TABLE,
  questions: QUESTION_TABLE,
  choices: CHOICE_TABLE,
  findings: FINDING_TABLE,
  scores: SCORE_TABLE,
  combinations: COMBINATION_TABLE,
  certainty: CERTAINTY_TABLE,
  numbers: NUMBER_TABLE,
  versions: VERSION_TABLE,
  "second-tries": SECOND_TRY_TABLE,
  "after-a-wrong-answer": FLOW_TABLE,
  times: TIME_TABLE,
  days: DAY_TABLE,
  groups: GROUP_TABLE,
  "questions-by-group": GROUP_QUESTION_TABLE,
  "differences-between-groups": FUNCTIONING_TABLE,
};

/** The tables of which a report has a line, in their order. */
export const tablesIn = (of: FiguresOf): readonly FigureTableName[] =>
  NAMES.filter((name) => FIGURE_TABLES[name].isIn(of));
