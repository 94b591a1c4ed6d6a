import { plainText } from "@/lib/quiz/rendered-fragment";
import type { OptionStatistics } from "@/lib/statistics/option/option-statistics";
import { howCounts } from "../how-counts";
import type { ItemReport, KeyedPart } from "../item-report";
import type { ReportedOption } from "../reported-item";
import { figureTable } from "./figure-table";
import { measuredColumns, noneBecause } from "./measured-columns";
import { QUESTION_COLUMNS, rowsOfQuestions } from "./question-columns";

interface Row {
  readonly item: ItemReport;
  readonly part: KeyedPart;
  readonly option: ReportedOption;
  readonly counts: string;
  /** Undefined where nobody was shown it. */
  readonly found: OptionStatistics | undefined;
}

/** What each choice does, by each key: a line a choice, with the fifths of the class, the lowest first. */
export const CHOICE_TABLE = figureTable(({ report }) => rowsOfQuestions(report.items, choicesOf), {
  ...QUESTION_COLUMNS,
  by_key: ({ part }) => part.right.join(";"),
  numbers: ({ part }) => part.variants.join(";"),
  answers_by_key: ({ part }) => part.n,
  choice: ({ option }) => option.key,
  text: ({ option }) => plainText(option.text),
  counts: ({ counts }) => counts,
  misconception: ({ option }, { misconceptionOf }) => misconceptionOf(option.misconception),
  shown: ({ found }) => found?.n ?? 0,
  ticked: ({ found }) => found?.ticked ?? 0,
  ...measuredColumns("share", ({ found }: Row) => found?.share),
  ...measuredColumns("rest_correlation", ({ found }: Row) => found?.restCorrelation),
  ...measuredColumns("total_correlation", ({ found }: Row) => found?.totalCorrelation),
  ...measuredColumns("mean_rest_of_tickers", ({ found }: Row) => found?.meanRest),
  ...fifthColumns(0),
  ...fifthColumns(1),
  ...fifthColumns(2),
  ...fifthColumns(3),
  ...fifthColumns(4),
  none_because: ({ found }) =>
    found === undefined
      ? "nobody was shown it"
      : noneBecause({ share: found.share, rest_correlation: found.restCorrelation }),
});

function choicesOf({ item, parts }: ItemReport): readonly Omit<Row, "item">[] {
  return parts.flatMap((part) =>
    item.options.map((option) => ({
      part,
      option,
      counts: howCounts(item, part.right, option.key),
      found: part.options.find((one) => one.option === option.key),
    })),
  );
}

function fifthColumns(place: number) {
  const name = `fifth_${String(place + 1)}`;
  return {
    [`${name}_learners`]: ({ found }: Row) => found?.curve[place]?.n ?? null,
    [`${name}_ticked`]: ({ found }: Row) => found?.curve[place]?.ticked ?? null,
    ...measuredColumns(`${name}_share`, ({ found }: Row) => found?.curve[place]?.share),
  };
}
