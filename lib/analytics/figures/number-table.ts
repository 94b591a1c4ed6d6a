import type { VariantFacility } from "@/lib/statistics/variant/variant-difference";
import type { ItemReport } from "../item-report";
import { figureTable } from "./figure-table";
import { measuredColumns } from "./measured-columns";
import { QUESTION_COLUMNS, rowsOfQuestions } from "./question-columns";

/** How hard a question is on each set of numbers that its learners get, where there are several. */
export const NUMBER_TABLE = figureTable(({ report }) => rowsOfQuestions(report.items, variantsOf), {
  ...QUESTION_COLUMNS,
  numbers: ({ variant }) => variant,
  answers: ({ n }) => n,
  ...measuredColumns("facility", ({ facility }: VariantFacility) => facility),
});

const variantsOf = ({ item, statistics }: ItemReport): readonly VariantFacility[] =>
  item.right.size > 1 ? statistics.byVariant : [];
