import { effectiveWeights } from "@/lib/statistics/quiz/effective-weights";
import {
  internalConsistency,
  type InternalConsistency,
} from "@/lib/statistics/quiz/internal-consistency";
import { intendedWeight } from "@/lib/statistics/quiz/intended-weight";
import { totalStatistics, type TotalStatistics } from "@/lib/statistics/quiz/total-statistics";
import { type Cube, cubeOf } from "@/lib/statistics/cube/cube";
import { totalsIn } from "@/lib/statistics/cube/read-tables";
import { toNumber } from "@/lib/arithmetic/rational";
import type { Estimate } from "@/lib/statistics/estimate";
import { type Finding, type Severity } from "@/lib/statistics/finding/finding";
import { findings } from "@/lib/statistics/finding/findings";
import { itemStatistics, type ItemStatistics } from "@/lib/statistics/item/item-statistics";
import { markSpread } from "@/lib/statistics/item/mark-spread";
import { restReliability } from "@/lib/statistics/response/rest-reliability";
import { type AskedGroups, type ReportGroups, reportGroups } from "./groups/report-groups";
import { type AnswerFlow, answerFlow } from "./answer-flow";
import { judgedKey } from "./judged-key";
import type { CourseCount, ReportCounts } from "./report-counts";
import type { ReportedItem } from "./reported-item";
import { answersIn, partByKey, type SameKey } from "./same-key";

/** A question with everything that the answers say of it. */
export interface ItemReport {
  readonly item: ReportedItem;
  /** From 1, in the order of the quiz. */
  readonly position: number;
  /** All answers. */
  readonly cube: Cube;
  /** Of all answers. */
  readonly statistics: ItemStatistics;
  /** Of the answers by the commonest key: what the options do, and the findings. */
  readonly keyed: { readonly part: SameKey; readonly statistics: ItemStatistics } | null;
  /** How many keys the question has on its different numbers. */
  readonly keyCount: number;
  /** Answers that say nothing of the choices: to others, or by a key, that are asked no more. */
  readonly earlier: number;
  readonly findings: readonly Finding[];
  readonly intendedWeight: Estimate;
  readonly effectiveWeight: Estimate;
  readonly transitions: readonly CourseCount[];
  readonly flow: AnswerFlow;
}

/** A total and how many attempts have it. */
export interface TotalCount {
  readonly total: number;
  readonly count: number;
}

/** What is computed of a class. */
export interface ClassReport {
  readonly totals: TotalStatistics;
  readonly distribution: readonly TotalCount[];
  readonly maxTotal: number;
  readonly consistency: InternalConsistency;
  readonly items: readonly ItemReport[];
  /** Null where nobody is in a group. */
  readonly groups: ReportGroups | null;
  /** Of the answers to all of its questions. */
  readonly flow: AnswerFlow;
  readonly begun: readonly CourseCount[];
  readonly ended: readonly CourseCount[];
  readonly spent: readonly CourseCount[];
  readonly leftOut: number;
}

/** Bootstraps start here, so that a report shows the same intervals each time. */
export const SEED = 1;

/** Resamples that a report takes of all its questions together, so that a long exam does not wait. */
const RESAMPLES = 40_000;

/** Of each question: 999 up to forty questions, and never so few that an interval is a matter of luck. */
const resamplesOf = (questions: number): number =>
  Math.max(199, Math.min(999, Math.floor(RESAMPLES / questions)));

/** The report on a class, from its counts alone. */
export function classReport(
  items: readonly ReportedItem[],
  counts: ReportCounts,
  wanted: AskedGroups = {},
): ClassReport {
  const asked = items.map((item) => ({ item, counts: counts.items.get(item.key) }));
  const cubes = asked.map(({ counts: own }) => own?.cube ?? cubeOf([]));
  const weights = effectiveWeights(cubes);
  const spreads = cubes.map(markSpread);
  const replicates = resamplesOf(items.length);
  // Everybody has every item, so any of them says who is in which group.
  const groups = reportGroups(cubes[0] ?? cubeOf([]), wanted);
  return {
    totals: totalStatistics(counts.totals, { seed: SEED }),
    distribution: totalsIn(counts.totals).map(({ total, count }) => ({
      total: toNumber(total),
      count,
    })),
    maxTotal: items.length,
    ...{ consistency: internalConsistency(cubes, counts.totals), groups },
    items: asked.map(({ item, counts: own }, index) => {
      const cube = cubes[index] ?? cubeOf([]);
      const others = spreads.filter((_, place) => place !== index);
      const reliability = restReliability(cube, others).value ?? undefined;
      const parts = partByKey(item, own);
      const [commonest] = parts;
      const part = commonest === undefined || commonest.n === 0 ? null : commonest;
      const options = { seed: SEED, replicates, reliability, groups: groups?.pair ?? undefined };
      const statistics = itemStatistics(cube, options);
      // With one key for all answers there is nothing to compute a second time.
      const isAll = part?.n === statistics.n;
      const keyed = part && {
        part,
        statistics: isAll ? statistics : itemStatistics(part.cube, options),
      };
      return {
        ...{ item, position: index + 1, cube, keyed, keyCount: parts.length },
        earlier: answersIn(cube) - parts.reduce((sum, { n }) => sum + n, 0),
        statistics,
        findings:
          keyed === null ? [] : findings(keyed.statistics, judgedKey(item, keyed.part.right)),
        intendedWeight: intendedWeight(cube),
        effectiveWeight: weights[index] ?? { value: null, reason: "no-answers" },
        transitions: own?.transitions ?? [],
        flow: answerFlow(own?.flow ?? []),
      };
    }),
    flow: answerFlow(asked.flatMap(({ counts: own }) => own?.flow ?? [])),
    ...{ begun: counts.begun, ended: counts.ended, spent: counts.spent, leftOut: counts.leftOut },
  };
}

const GRAVITY = { high: 0, medium: 1, low: 2 } as const satisfies Record<Severity, number>;

/** The questions, those that need attention first: by their gravest finding, then as they are asked. */
export function byAttention(items: readonly ItemReport[]): readonly ItemReport[] {
  const gravity = ({ findings: found }: ItemReport) =>
    Math.min(3, ...found.map(({ severity }) => GRAVITY[severity]));
  return [...items].sort((a, b) => gravity(a) - gravity(b) || a.position - b.position);
}
