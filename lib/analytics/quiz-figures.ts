import { toNumber } from "@/lib/arithmetic/rational";
import { cubeOf } from "@/lib/statistics/cube/cube";
import { totalsIn } from "@/lib/statistics/cube/read-tables";
import type { MeasuredEstimate } from "@/lib/statistics/estimate";
import { type MarkSpread, markSpread } from "@/lib/statistics/item/mark-spread";
import { effectiveWeights } from "@/lib/statistics/quiz/effective-weights";
import {
  internalConsistency,
  type InternalConsistency,
} from "@/lib/statistics/quiz/internal-consistency";
import { totalStatistics, type TotalStatistics } from "@/lib/statistics/quiz/total-statistics";
import { type GroupFigure, meanByGroup } from "./groups/group-figures";
import { type AskedGroups, type ReportGroups, reportGroups } from "./groups/report-groups";
import type { ReportCounts } from "./report-counts";
import type { ReportedItem } from "./reported-item";

/** What the statistics of one question need of all the others. */
export interface SharedFigures {
  /** How the marks of each question spread, in the order of the quiz. */
  readonly spreads: readonly MarkSpread[];
  readonly weights: readonly MeasuredEstimate[];
  /** Null where nobody is in a group. */
  readonly groups: ReportGroups | null;
}

/** A total and how many attempts have it. */
export interface TotalCount {
  readonly total: number;
  readonly count: number;
}

/** What is computed of a whole quiz. */
export interface QuizFigures {
  readonly totals: TotalStatistics;
  readonly distribution: readonly TotalCount[];
  readonly maxTotal: number;
  readonly consistency: InternalConsistency;
  /** The mean total of each group that may be shown. */
  readonly groupMeans: readonly GroupFigure[];
}

/** Bootstraps start here, so that a report shows the same intervals each time. */
export const SEED = 1;

/**
 * What the statistics of one question need of all of them. From their marks, and of the first its
 * groups: everybody has every question, so any of them says who is in which group.
 */
export function sharedFigures(
  items: readonly ReportedItem[],
  counts: ReportCounts,
  wanted: AskedGroups = {},
): SharedFigures {
  const cubes = cubesOf(items, counts);
  return {
    spreads: cubes.map(markSpread),
    weights: effectiveWeights(cubes),
    groups: reportGroups(cubes[0] ?? cubeOf([]), wanted),
  };
}

/** What is said of the whole quiz, from the totals and the marks of each question. */
export function quizFigures(
  items: readonly ReportedItem[],
  counts: ReportCounts,
  { groups }: SharedFigures,
): QuizFigures {
  const cubes = cubesOf(items, counts);
  const [first] = cubes;
  return {
    totals: totalStatistics(counts.totals, { seed: SEED }),
    distribution: totalsIn(counts.totals).map(({ total, count }) => ({
      total: toNumber(total),
      count,
    })),
    maxTotal: items.length,
    consistency: internalConsistency(cubes, counts.totals),
    groupMeans: first === undefined || groups === null ? [] : meanByGroup(first, groups),
  };
}

const cubesOf = (items: readonly ReportedItem[], counts: ReportCounts) =>
  items.map(({ key }) => counts.items.get(key)?.cube ?? cubeOf([]));
