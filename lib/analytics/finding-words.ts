import type { Interval, Measured } from "@/lib/statistics/estimate";
import type { Finding } from "@/lib/statistics/finding/finding";
import { THRESHOLDS } from "@/lib/statistics/finding/thresholds";
import type { OptionStatistics } from "@/lib/statistics/option/option-statistics";
import { choiceName } from "./choice-name";
import { CLASS_WORDS } from "./groups/groups-in-words";
import { inDigits, inPercent, intervalText, type NumberFormat, SHARE, TWO_DIGITS } from "./format";

/** A finding for a person. */
interface FindingWords {
  /** One plain sentence, which says what may be wrong. */
  readonly headline: string;
  /** What was seen, with its numbers, and what can be made of it. */
  readonly text: string;
}

/** What the words need beside the finding. */
export interface FindingContext {
  /** How many other questions the attempt has. */
  readonly others: number;
  readonly options: readonly OptionStatistics[];
}

type Words<Code extends Finding["code"]> = (
  finding: Extract<Finding, { code: Code }>,
  context: FindingContext,
) => FindingWords;

/** A finding in plain language. */
export function findingWords(finding: Finding, context: FindingContext): FindingWords {
  switch (finding.code) {
    case "too-few-learners":
      return tooFew(finding, context);
    case "suspect-key":
      return suspectKey(finding, context);
    case "wrong-option-attracts":
      return wrongAttracts(finding, context);
    case "right-option-repels":
      return rightRepels(finding, context);
    case "option-not-chosen":
      return notChosen(finding, context);
    case "tempts-the-best":
      return temptsTheBest(finding, context);
    case "too-easy":
    case "too-hard":
      return ease(finding, context);
    case "negative-discrimination":
      return negative(finding, context);
    case "unsure-and-wrong":
      return unsureAndWrong(finding, context);
    case "certain-and-wrong":
      return certainAndWrong(finding, context);
    case "differs-between-groups":
      return betweenGroups(finding, context);
    case "differs-between-variants":
      return betweenVariants(finding, context);
  }
}

const tooFew: Words<"too-few-learners"> = ({ n, fewest }) => ({
  headline: "Too few learners to judge by.",
  text: `${n === 1 ? "One learner has" : `${String(n)} learners have`} finished; from ${String(fewest)} on, numbers begin to say something. Read every interval on this page before its number.`,
});

const suspectKey: Words<"suspect-key"> = (found, context) => {
  const [option, key] = [choiceName(found.option), choiceName(found.key)];
  return {
    headline: found.isSure
      ? `The key may be wrong: better learners prefer choice ${option}.`
      : `Choice ${option} may attract the better learners as much as the key does.`,
    text: `The key counts ${key} as right and ${option} as wrong. The correlation with the score on ${theOthers(context)}, of ${String(found.n)} answers, is ${measured(found.correlation)} for ticking ${option}, and ${measured(found.keyCorrelation)} for ticking ${key}; the difference is ${measured(found.difference)}. ${inHowFar(found.isSure)}${fifths(found.option, context)} Either the key is contestable, or ${option} is right in a way that the question did not mean.`,
  };
};

/** Whether an interval bears a finding out, as a sentence. */
const inHowFar = (isSure: boolean): string =>
  isSure
    ? "That is beyond chance."
    : "The interval reaches to where nothing would be found, so this may be chance.";

const wrongAttracts: Words<"wrong-option-attracts"> = (
  { severity, option, correlation },
  context,
) => ({
  headline:
    severity === "high"
      ? `The key is probably wrong about choice ${choiceName(option)}.`
      : `Better learners tick choice ${choiceName(option)}, which counts as wrong.`,
  text: `The key counts ${choiceName(option)} as false. The better learners do on ${theOthers(context)}, the more often they tick it: the correlation is ${measured(correlation)}.${fifths(option, context)} The key may be contestable there, or the wording holds a second meaning that only careful readers see.`,
});

const rightRepels: Words<"right-option-repels"> = ({ option, correlation }, context) => ({
  headline: `The key is probably wrong about choice ${choiceName(option)}.`,
  text: `The key counts ${choiceName(option)} as true. The better learners do on ${theOthers(context)}, the less often they tick it: the correlation is ${measured(correlation)}.${fifths(option, context)} Look at the key first, then at the wording.`,
});

const notChosen: Words<"option-not-chosen"> = ({ option, ticked, n, interval }) => ({
  headline: `Hardly anybody ticks choice ${choiceName(option)}.`,
  text: `${choiceName(option)} is ticked by ${ofThem(ticked, n)} (95% interval ${range(interval, SHARE)}%). As a wrong answer it does no work: nobody who is unsure is held up by it. A common mistake in its place would show more.`,
});

const temptsTheBest: Words<"tempts-the-best"> = (found) => {
  const [option, key] = [choiceName(found.option), choiceName(found.key)];
  return {
    headline: found.isSure
      ? `Choice ${option} attracts the strongest fifth more than ${key} does.`
      : `Choice ${option} may attract the strongest fifth as much as ${key} does.`,
    text: `Of the ${String(found.n)} learners in the best fifth ${String(found.ticked)} tick ${option}, which counts as wrong, and ${String(found.keyTicked)} tick ${key}, which counts as right: a difference of ${points(found.difference)}. ${inHowFar(found.isSure)} The key may be contestable.`,
  };
};

const ease: Words<"too-easy" | "too-hard"> = ({ code, facility }) =>
  code === "too-easy"
    ? {
        headline: "Almost everybody has this right.",
        text: `The mean mark is ${share(facility)} of what could be had. A question this easy tells hardly anybody apart; it may still be worth asking to begin with.`,
      }
    : {
        headline: "Almost nobody has this right.",
        text: `The mean mark is ${share(facility)} of what could be had. Check the key and the wording before the class: a question this hard tells only the very best apart.`,
      };

const negative: Words<"negative-discrimination"> = ({ isSure, n, index }, context) => ({
  headline: isSure
    ? "Better learners do worse on this question."
    : "Better learners may do no better on this question.",
  text: `The discrimination index, the correlation of its mark with the score on ${theOthers(context)}, is ${inDigits(index.value, 0)}%${index.interval === null ? "" : ` (95% interval ${range(index.interval, WHOLE)}%)`}, of ${String(n)} answers. ${isSure ? "That is below zero beyond chance." : "Its interval reaches above zero, so this may be chance."} A wrong key, or a wording that careful readers take otherwise, does this.`,
});

const unsureAndWrong: Words<"unsure-and-wrong"> = ({ unsure, wrong, n }) => ({
  headline: "Most were unsure, and most were wrong.",
  text: `Of the ${String(n)} who said how sure they were, ${String(unsure)} were guessing or unsure and ${String(wrong)} were wrong. They know that they do not know it: it was not taught yet, or the question is not clear.`,
});

const certainAndWrong: Words<"certain-and-wrong"> = ({ wrong, n, interval }) => ({
  headline: "Most of those who were certain were wrong.",
  text: `${ofThem(wrong, n)} who said they were certain had it wrong (95% interval ${range(interval, SHARE)}%). That is a firm misconception rather than a guess, or the key is.`,
});

const betweenGroups: Words<"differs-between-groups"> = (found) => {
  const [harder, easier] =
    found.delta < 0 ? [found.focal, found.reference] : [found.reference, found.focal];
  return {
    headline: `It is harder for “${harder}” than for equally good learners of “${easier}”.`,
    text: `At equal totals the difference is ${inDigits(Math.abs(found.delta), 2)} on the delta scale (95% interval ${range(found.interval, TWO_DIGITS)}), which is ${CLASS_WORDS[found.class]}. The question may ask for something that one of the groups was not taught, or knows from elsewhere.`,
  };
};

const betweenVariants: Words<"differs-between-variants"> = (found) => ({
  headline: "It is harder on some numbers than on others.",
  text: `On “${found.easiest}” the mean mark is ${inPercent(found.easiestFacility)}, on “${found.hardest}” ${inPercent(found.hardestFacility)}. ${chance(found.p, THRESHOLDS.variantP)} Learners who get “${found.hardest}” are at a disadvantage.`,
});

/**
 * How likely so large a difference is by chance alone, as a sentence.
 *
 * @param level below which chance is said to do it seldom
 */
export function chance(p: number, level = 0.05): string {
  const words = p < 0.001 ? "p < 0.001" : `p = ${inDigits(p, p < 0.1 ? 3 : 2)}`;
  return p < level
    ? `Chance alone seldom does this (${words}).`
    : `Chance alone could do this (${words}).`;
}

/** "the other five questions" */
export function theOthers({ others }: Pick<FindingContext, "others">): string {
  if (others === 1) return "the other question";
  return `the other ${NUMBERS[others] ?? String(others)} questions`;
}

const NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** Fewer in a fifth than this make a share that says nothing. */
const FEWEST = 5;

/** " It is ticked by 77% of the lowest fifth and 21% of the highest." where both are large enough. */
function fifths(key: string, { options }: FindingContext): string {
  const curve = options.find(({ option }) => option === key)?.curve ?? [];
  const [lowest = null, highest = null] = [curve[0], curve.at(-1)].map((band) =>
    band === undefined || band.n < FEWEST ? null : band.share.value,
  );
  if (lowest === null || highest === null) return "";
  return ` ${choiceName(key)} is ticked by ${inPercent(lowest)} of the lowest fifth and ${inPercent(highest)} of the highest.`;
}

const WHOLE: NumberFormat = {
  value: (value) => inDigits(value, 0),
  bound: (value) => inDigits(value, 0),
};

const range = ({ low, high }: Interval, { bound }: NumberFormat): string =>
  `${bound(low)} to ${bound(high)}`;

function measured({ value, interval }: Measured): string {
  const within = intervalText({ value, interval }, TWO_DIGITS);
  return `${inDigits(value, 2)}${within === null ? "" : `, 95% interval ${within}`}`;
}

function share({ value, interval }: Measured): string {
  const within = intervalText({ value, interval }, SHARE);
  return `${inPercent(value)}${within === null ? "" : ` (95% interval ${within}%)`}`;
}

/** A difference of shares. */
function points({ value, interval }: Measured): string {
  const within = intervalText({ value, interval }, SHARE);
  return `${inDigits(100 * value, 0)} percentage points${within === null ? "" : ` (95% interval ${within})`}`;
}

const ofThem = (part: number, n: number): string => `${String(part)} of ${String(n)}`;
