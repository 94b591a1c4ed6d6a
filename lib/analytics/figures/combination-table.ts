import { tickedTogether } from "../ticked-together";
import { countsTable } from "./figure-table";
import { QUESTION_COLUMNS } from "./question-columns";

/** What was ticked together where several may be, the commonest first; nothing ticked is empty. */
export const COMBINATION_TABLE = countsTable(
  ({ report }) =>
    report.items.some(({ item, keyed }) => item.kind === "multiple" && keyed !== null),
  ({ item: { item, keyed }, keyed: cube }) =>
    item.kind === "multiple" && keyed !== null ? tickedTogether(cube, Infinity).top : [],
  {
    ...QUESTION_COLUMNS,
    ticked: ({ ticked }) => ticked.join(";"),
    answers: ({ count }) => count,
  },
);
