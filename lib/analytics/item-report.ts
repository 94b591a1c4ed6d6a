import { type Cube, cubeOf } from "@/lib/statistics/cube/cube";
import { type Estimate, type MeasuredEstimate, noneMeasured } from "@/lib/statistics/estimate";
import { merge } from "@/lib/statistics/cube/merge";
import { findings, type ItemFinding } from "@/lib/statistics/finding/findings";
import { itemStatistics, type ItemStatistics } from "@/lib/statistics/item/item-statistics";
import { optionStatistics, type OptionStatistics } from "@/lib/statistics/option/option-statistics";
import { intendedWeight } from "@/lib/statistics/quiz/intended-weight";
import { restReliability } from "@/lib/statistics/response/rest-reliability";
import { type AnswerFlow, answerFlow } from "./answer-flow";
import { answeredVersions } from "./by-version";
import { judgedKey } from "./judged-key";
import { SEED, type SharedFigures } from "./quiz-figures";
import type { CourseCount, ItemCounts } from "./report-counts";
import type { ReportedItem } from "./reported-item";
import { answersIn, partByKey, type SameKey } from "./same-key";

/** What the choices do in the answers by one key. */
export interface KeyedPart extends Omit<SameKey, "cube"> {
  readonly options: readonly OptionStatistics[];
}

/** A question with everything that the answers say of it. */
export interface ItemReport {
  readonly item: ReportedItem;
  /** From 1, in the order of the quiz. */
  readonly position: number;
  /** Of all answers. */
  readonly statistics: ItemStatistics;
  /** The answers by each key that counts now, the commonest first; none where all are to earlier ones. */
  readonly parts: readonly KeyedPart[];
  /** How many keys the question has on its different numbers, answered or not. */
  readonly keyCount: number;
  /** Answers that say nothing of the choices: to others, or by a key, that are asked no more. */
  readonly earlier: number;
  /** How many versions of it were answered. */
  readonly versionCount: number;
  /** Of the choices, by each key; of the question, by all answers in `parts`. Gravest first. */
  readonly findings: readonly ItemFinding[];
  readonly intendedWeight: Estimate;
  readonly effectiveWeight: MeasuredEstimate;
  readonly transitions: readonly CourseCount[];
  readonly flow: AnswerFlow;
}

/** The same with the counts that it is computed from, which take a thousand times the space. */
export interface ItemDetail extends ItemReport {
  readonly cubes: {
    readonly all: Cube;
    /** Of the answers by each key, in the order of `parts`. */
    readonly parts: readonly Cube[];
  };
}

/** Resamples that a report takes of all its questions together, so that a long exam does not wait. */
const RESAMPLES = 40_000;

/** Of each question: 999 up to forty questions, and never so few that an interval is a matter of luck. */
const resamplesOf = (questions: number): number =>
  Math.max(199, Math.min(999, Math.floor(RESAMPLES / questions)));

/**
 * What the counts of one question say of it.
 *
 * @param index its place in the quiz, from 0
 * @param counts all of its own; undefined where there are none
 * @param shared of all questions of the quiz
 */
export function itemReport(
  item: ReportedItem,
  index: number,
  counts: ItemCounts | undefined,
  { spreads, weights, groups }: SharedFigures,
): ItemDetail {
  const cube = counts?.cube ?? cubeOf([]);
  const others = spreads.filter((_, place) => place !== index);
  const options = {
    seed: SEED,
    replicates: resamplesOf(spreads.length),
    reliability: restReliability(cube, others).value ?? undefined,
    groups: groups?.pair ?? undefined,
  };
  const statistics = itemStatistics(cube, options);
  const keys = partByKey(item, counts);
  const answered = keys.filter(({ n }) => n > 0);
  const judged = answered.reduce((sum, { n }) => sum + n, 0);
  // With one key for all answers there is nothing to compute a second time.
  const isAll = judged === statistics.n;
  const parts = answered.map(({ cube: own, ...part }) => ({
    ...part,
    options: part.n === statistics.n ? statistics.options : optionStatistics(own),
  }));
  return {
    item,
    position: index + 1,
    statistics,
    parts,
    keyCount: keys.length,
    earlier: answersIn(cube) - judged,
    versionCount: answeredVersions(counts).length,
    findings:
      parts.length === 0
        ? []
        : findings(
            isAll
              ? statistics
              : itemStatistics(answered.map(({ cube: own }) => own).reduce(merge), options),
            parts.map(({ right, n, options: own }, place) => ({
              key: judgedKey(item, right),
              n,
              options: own,
              cube: answered[place]?.cube ?? cubeOf([]),
            })),
          ),
    intendedWeight: intendedWeight(cube),
    effectiveWeight: weights[index] ?? noneMeasured("no-answers"),
    transitions: counts?.transitions ?? [],
    flow: answerFlow(counts?.flow ?? []),
    cubes: { all: cube, parts: answered.map(({ cube: own }) => own) },
  };
}
