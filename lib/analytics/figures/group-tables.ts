import type {
  DifferentialFunctioning,
  Groups,
} from "@/lib/statistics/dif/differential-functioning";
import type { Estimate, MeasuredEstimate } from "@/lib/statistics/estimate";
import { facilityByGroup, type GroupFigure } from "../groups/group-figures";
import type { ItemReport } from "../item-report";
import { countsTable, figureTable, type FiguresOf } from "./figure-table";
import { intervalColumns, measuredColumns, noneBecause } from "./measured-columns";
import { QUESTION_COLUMNS } from "./question-columns";

/** The mean total of each group that may be shown; with no group, how many are in none of them. */
export const GROUP_TABLE = figureTable(groupsOf, {
  group: ({ name }) => name,
  people: ({ n }) => n,
  ...measuredColumns(
    "mean_total",
    ({ figure }: { readonly figure: MeasuredEstimate | null }) => figure,
  ),
});

function groupsOf({ report: { groups, groupMeans } }: FiguresOf) {
  if (groups === null) return [];
  const others = { name: null, n: groups.rest, figure: null };
  return [...groupMeans, ...(groups.rest > 0 ? [others] : [])];
}

/** How easy each question is for each group that may be shown. */
export const GROUP_QUESTION_TABLE = countsTable(
  ({ report: { groups } }) => groups !== null && groups.shown.length > 0,
  ({ all }, { report: { groups } }) => (groups === null ? [] : facilityByGroup(all, groups)),
  {
    ...QUESTION_COLUMNS,
    group: ({ name }) => name,
    people: ({ n }) => n,
    ...measuredColumns("facility", ({ figure }: GroupFigure) => figure),
  },
);

/** A question with what comparing the groups says of it. */
interface Compared {
  readonly item: ItemReport;
  readonly pair: Groups;
  readonly functioning: Estimate<DifferentialFunctioning>;
}

/**
 * Differential item functioning of the two groups that are compared. What a page does not say of a
 * group, such as the size of one that is withheld, does not stand here either.
 */
export const FUNCTIONING_TABLE = figureTable(
  ({ report: { groups, items } }) =>
    items.flatMap((item): readonly Compared[] => {
      const { functioning } = item.statistics;
      const pair = groups?.pair ?? null;
      return pair === null || functioning === null ? [] : [{ item, pair, functioning }];
    }),
  {
    ...QUESTION_COLUMNS,
    reference: ({ pair }) => pair.reference,
    focal: ({ pair }) => pair.focal,
    delta: ({ functioning }) => functioning.value?.delta ?? null,
    ...intervalColumns("delta", ({ functioning }: Compared) => functioning.value?.deltaInterval),
    ets_class: ({ functioning }) => functioning.value?.class ?? null,
    none_because: ({ functioning }) => noneBecause({ delta: functioning }),
  },
);
