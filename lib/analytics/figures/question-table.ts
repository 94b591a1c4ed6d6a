import { toNumber } from "@/lib/arithmetic/rational";
import type { ItemReport } from "../item-report";
import { type FigureSources, figureTable } from "./figure-table";
import { measuredColumns, noneBecause } from "./measured-columns";
import { QUESTION_COLUMNS } from "./question-columns";

interface Row {
  readonly item: ItemReport;
}

const response = ({ item }: Row) => item.statistics.response?.value;
const variants = ({ item }: Row) => item.statistics.variants.value;

/** Everything that is computed of a question as a whole: a line a question. */
export const QUESTION_TABLE = figureTable(({ report }) => report.items.map((item) => ({ item })), {
  ...QUESTION_COLUMNS,
  answers: ({ item }) => item.statistics.n,
  gravest_finding: ({ item }) => item.findings[0]?.code ?? null,
  ...measuredColumns("facility", ({ item }: Row) => item.statistics.facility),
  random_guess: ({ item }, { guessOf }) => guessed(item, guessOf),
  ...measuredColumns("standard_deviation", ({ item }: Row) => item.statistics.deviation),
  ...measuredColumns("blank", ({ item }: Row) => item.statistics.blank),
  ...measuredColumns(
    "discrimination_percent",
    ({ item }: Row) => item.statistics.discriminationIndex,
  ),
  ...measuredColumns(
    "efficiency_percent",
    ({ item }: Row) => item.statistics.discriminativeEfficiency,
  ),
  intended_weight_percent: ({ item }) => item.intendedWeight.value,
  ...measuredColumns("effective_weight_percent", ({ item }: Row) => item.effectiveWeight),
  keys: ({ item }) => item.keyCount,
  answers_by_the_commonest_key: ({ item }) => item.parts[0]?.n ?? 0,
  answers_to_earlier_versions: ({ item }) => item.earlier,
  numbers_chi_square: (row) => variants(row)?.chiSquare ?? null,
  numbers_freedom: (row) => variants(row)?.freedom ?? null,
  numbers_p: (row) => variants(row)?.p ?? null,
  response_discrimination: (row) => response(row)?.discrimination ?? null,
  response_discrimination_se: (row) => response(row)?.discriminationStandardError ?? null,
  response_difficulty: (row) => response(row)?.difficulty ?? null,
  response_difficulty_se: (row) => response(row)?.difficultyStandardError ?? null,
  response_reliability: (row) => response(row)?.reliability ?? null,
  response_fit_chi_square: (row) => response(row)?.fit.value?.chiSquare ?? null,
  response_fit_freedom: (row) => response(row)?.fit.value?.freedom ?? null,
  response_fit_p: (row) => response(row)?.fit.value?.p ?? null,
  none_because: ({ item: { statistics, effectiveWeight, intendedWeight } }) =>
    noneBecause({
      facility: statistics.facility,
      standard_deviation: statistics.deviation,
      discrimination: statistics.discriminationIndex,
      efficiency: statistics.discriminativeEfficiency,
      intended_weight: intendedWeight,
      effective_weight: effectiveWeight,
      response: statistics.response,
    }),
});

function guessed(item: ItemReport, guessOf: FigureSources["guessOf"]): number | null {
  const guess = guessOf(item)?.value;
  return guess === null || guess === undefined ? null : toNumber(guess);
}
