import { wilson } from "@/lib/statistics/interval/wilson";
import type { Interval } from "@/lib/statistics/estimate";
import { answeredPlace, type ReportedItem } from "./reported-item";

/** How often a choice was ticked or left by those who answered its question on one variant of a version. */
export interface DecisionCount {
  readonly itemKey: string;
  readonly versionKey: string;
  readonly variantKey: string;
  readonly option: string;
  readonly state: "ticked" | "left";
  readonly count: number;
}

/** How often a misconception showed itself, of the times that it could have. */
export interface MisconceptionCount {
  readonly misconception: string;
  readonly wrong: number;
  readonly chances: number;
  /** Of the share; decisions of one learner are not independent, so it is somewhat too narrow. */
  readonly interval: Interval;
  /** Where, most often wrong first. */
  readonly items: readonly {
    readonly key: string;
    readonly title: string;
    readonly wrong: number;
    readonly chances: number;
    /** Of the share on this question, where hardly a learner decides twice. */
    readonly interval: Interval;
  }[];
}

/**
 * The misconceptions that choices target, the commonest first. A chance is an answer to a question
 * with such a choice; it is wrong where the choice was ticked and is false or, where any number may be
 * ticked, was left and is true. Choices that a correction lets count either way or not at all, and
 * versions whose choices are asked no more, are left out.
 */
export function countMisconceptions(
  items: readonly ReportedItem[],
  decisions: readonly DecisionCount[],
): readonly MisconceptionCount[] {
  const found = new Map<string, Map<string, { title: string; wrong: number; chances: number }>>();
  for (const { itemKey, versionKey, variantKey, option, state, count } of decisions) {
    const item = items.find(({ key }) => key === itemKey);
    const right = item?.answered.get(answeredPlace(versionKey, variantKey));
    const misconception = item?.options.find(({ key }) => key === option)?.misconception ?? null;
    if (item === undefined || right === undefined || misconception === null) continue;
    // A correction may let a choice count either way or not at all: then nobody is wrong about it.
    if ([...item.eitherKeys, ...item.voidedKeys].includes(option)) continue;
    const isTrue = right.includes(option);
    // Where one is to be picked, leaving the key says only that another was picked.
    if (item.kind === "single" && isTrue) continue;
    const places =
      found.get(misconception) ??
      new Map<string, { title: string; wrong: number; chances: number }>();
    const place = places.get(itemKey) ?? { title: item.title, wrong: 0, chances: 0 };
    place.chances += count;
    if ((state === "ticked") !== isTrue) place.wrong += count;
    places.set(itemKey, place);
    found.set(misconception, places);
  }
  return [...found]
    .map(([misconception, places]) => {
      const own = [...places]
        .map(([key, place]) => ({
          key,
          ...place,
          interval: wilson(place.wrong / place.chances, place.chances),
        }))
        .sort((a, b) => b.wrong / b.chances - a.wrong / a.chances);
      const wrong = own.reduce((sum, place) => sum + place.wrong, 0);
      const chances = own.reduce((sum, place) => sum + place.chances, 0);
      return {
        misconception,
        wrong,
        chances,
        items: own,
        interval: wilson(wrong / chances, chances),
      };
    })
    .sort((a, b) => b.wrong / b.chances - a.wrong / a.chances);
}
