import { rational } from "@/lib/arithmetic/rational";
import { classOf } from "@/lib/statistics/attempts.fixture";
import { differentialFunctioning } from "@/lib/statistics/dif/differential-functioning";
import type { Cube } from "@/lib/statistics/cube/cube";
import { itemStatistics } from "@/lib/statistics/item/item-statistics";
import { markAndTotal } from "@/lib/statistics/item/scores";
import { fisher } from "@/lib/statistics/interval/fisher";
import { effectiveWeights } from "@/lib/statistics/quiz/effective-weights";
import { internalConsistency } from "@/lib/statistics/quiz/internal-consistency";
import { totalStatistics } from "@/lib/statistics/quiz/total-statistics";
import { itemResponse } from "@/lib/statistics/response/item-response";
import { markSpread } from "@/lib/statistics/item/mark-spread";
import { restReliability } from "@/lib/statistics/response/rest-reliability";
import { correlation } from "@/lib/statistics/sample/correlation";
import type { Interval } from "@/lib/statistics/estimate";
import type { DataSet } from "./data-set";
import { importedFunctioning } from "./imported-functioning";

const SEED = { seed: 1, replicates: 1 };
const Z = 1.959963984540054;

/** The cubes of a data set. */
export const cubesOf = (set: DataSet) =>
  classOf(set.marks, (learner, item) => {
    const choice = set.choices[learner]?.[item] ?? null;
    return {
      variantKey: set.variants[learner] ?? "",
      group: set.groups[learner] ?? null,
      ticked: choice === null ? null : [choice],
      options: [...new Set(set.choices.flatMap((row) => row[item] ?? []))],
    };
  });

/** Every number that the R script writes, by the same name, from lib/statistics. */
export function ourResults(set: DataSet): ReadonlyMap<string, number | null> {
  const { items, totals } = cubesOf(set);
  const found = new Map<string, number | null>();
  const say = (name: string, value: number | null, interval: Interval | null = null): void => {
    found.set(name, value);
    found.set(`${name}.low`, interval?.low ?? null);
    found.set(`${name}.high`, interval?.high ?? null);
  };
  const quiz = totalStatistics(totals, SEED);
  say("quiz.mean", quiz.mean.value);
  say("quiz.median", quiz.median.value);
  say("quiz.sd", quiz.deviation.value);
  say("quiz.skewness", quiz.skewness.value);
  say("quiz.kurtosis", quiz.kurtosis.value);
  const { coefficient } = internalConsistency(items, totals);
  const hundredth = (value: number | null): number | null => (value === null ? null : value / 100);
  const interval = coefficient.interval && {
    low: coefficient.interval.low / 100,
    high: coefficient.interval.high / 100,
  };
  say("quiz.alpha", hundredth(coefficient.value));
  say("psych.alpha", hundredth(coefficient.value), interval);
  const weights = effectiveWeights(items);
  const throughImport = importedFunctioning(set);
  items.forEach((cube, index) => {
    const place = index + 1;
    const at = (name: string) => `item.${place}.${name}`;
    const item = itemStatistics(cube, SEED);
    say(at("facility"), item.facility.value, item.facility.interval);
    say(at("sd"), item.deviation.value);
    const rest = item.discriminationIndex;
    say(
      at("rest"),
      hundredth(rest.value),
      rest.interval && {
        low: rest.interval.low / 100,
        high: rest.interval.high / 100,
      },
    );
    say(`psych.drop.${place}`, hundredth(rest.value));
    const total = correlation(markAndTotal(cube).value ?? []).value;
    say(at("total"), total, total === null ? null : fisher(total, item.n));
    say(`psych.total.${place}`, total);
    say(at("efficiency"), item.discriminativeEfficiency.value);
    say(at("weight"), weights[index]?.value ?? null);
    for (const { option, restCorrelation } of item.options) {
      say(at(`option.${option}`), restCorrelation.value, restCorrelation.interval);
    }
    const dif = differentialFunctioning(cube, { reference: "r", focal: "f" }).value;
    if (dif !== null) {
      const ratio = (z: number) => dif.oddsRatio * Math.exp(z * dif.logStandardError);
      say(at("odds"), dif.oddsRatio, { low: ratio(-Z), high: ratio(Z) });
      say(at("mh"), dif.chiSquare);
    }
    const imported = throughImport[index];
    if (imported !== undefined) {
      say(at("imported.odds"), imported.oddsRatio);
      say(at("imported.mh"), imported.chiSquare);
    }
    if (item.variants.value !== null) say(at("variants"), item.variants.value.chiSquare);
    const curve = itemResponse(cube, 1).value;
    say(at("slope"), curve?.discrimination ?? null);
    say(at("place"), curve?.difficulty ?? null);
    say(at("slope.error"), curve?.discriminationStandardError ?? null);
    sayCurve(cube, items, place, say);
  });
  return found;
}

/** The curve with the rest score's reliability, which the script compares with whole patterns. */
function sayCurve(
  cube: Cube,
  items: readonly Cube[],
  place: number,
  say: (name: string, value: number | null) => void,
): void {
  const others = items.filter((_, index) => index !== place - 1).map(markSpread);
  const reliability = restReliability(cube, others).value;
  const curve = reliability === null ? null : itemResponse(cube, reliability).value;
  say(`patterns.slope.${place}`, curve?.discrimination ?? null);
  say(`patterns.place.${place}`, curve?.difficulty ?? null);
}

/** One mark for the right choice. */
export const markOf = (choice: string | null, key: string | undefined) =>
  rational(choice !== null && choice === key ? 1 : 0);
