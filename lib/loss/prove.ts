import { compareValues } from "@/lib/arithmetic/compare";
import type { Relation } from "@/lib/arithmetic/expression";
import { compare, equals, rational, ZERO, type Rational } from "@/lib/arithmetic/rational";
import type { Truth } from "@/lib/arithmetic/value";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { minus, name } from "./build";
import type { Claim } from "./claim";
import type { Decision, Meeting } from "./decision";
import type { OpenScenario } from "./open-scenario";
import {
  Cut,
  HiddenRoot,
  isMet,
  middleOf,
  NoProof,
  signOn,
  type Fraction,
  type Stretch,
} from "./proof/fraction";
import { fractionOf, OPEN_NAME } from "./proof/fraction-of";
import { openDimension, type OpenDimension } from "./proof/open-dimension";
import { vocabularyOf } from "./vocabulary";
import { allOf, truthOf, workOut } from "./work-out";

const MOST_STRETCHES = 200;

/**
 * A verdict for every value of the one thing that is open, or null where this does not reach. On a
 * stretch between cuts both sides of the claim are quotients of polynomials whose difference does
 * not change sign (Sturm's theorem), so that one case decides for all of it; the cuts themselves are
 * decided one by one, and a cut that is no fraction by what the sides do there: they meet.
 */
export function prove(claim: Claim, open: OpenScenario): Decision | null {
  const dimension = openDimension(open, claim);
  if (!dimension) return null;
  const decisive = placesThatDecide(claim, dimension);
  if (!decisive) return null;
  const firsts = new Map<Truth, Rational>();
  for (const sample of decisive.samples) {
    const truth = truthOf(claim, dimension.caseAt(sample));
    if (truth !== null && !firsts.has(truth)) firsts.set(truth, sample);
  }
  return conclude(claim, dimension, firsts, decisive.meetings);
}

function conclude(
  claim: Claim,
  dimension: OpenDimension,
  firsts: ReadonlyMap<Truth, Rational>,
  meetings: readonly MeetingPlace[],
): Decision | null {
  const worked = (truth: Truth) => {
    const sample = firsts.get(truth);
    return (sample && workOut(claim, dimension.caseAt(sample)).working) ?? null;
  };
  const [holds, fails, unclear] = [worked("true"), worked("false"), worked("undetermined")];
  const basis = { kind: "proved" } as const;
  if (holds && fails) {
    const witnesses = { holds, fails };
    return { kind: "decided", verdict: "depends", basis, working: holds, witnesses };
  }
  const other = holds ?? fails;
  const hidden = other && meetings.find(({ truth }) => truth === (holds ? "false" : "true"));
  if (hidden) {
    const meeting: Meeting = {
      claim: holds ? "fails" : "holds",
      from: dimension.caseAt(hidden.around.from),
      to: dimension.caseAt(hidden.around.to),
    };
    return { kind: "decided", verdict: "depends", basis, working: other, witnesses: null, meeting };
  }
  const working = unclear ?? other;
  if (!working) return null;
  const verdict = unclear ? "undetermined" : holds ? "always" : "never";
  return { kind: "decided", verdict, basis, working, witnesses: null };
}

/**
 * The irrational values of the one thing that is open at which two sides of a claim meet, each by a
 * stretch round it, with what the claim is there. Empty where this kind of proof does not reach.
 */
export function irrationalMeetings(
  claim: Claim,
  dimension: OpenDimension,
): readonly MeetingPlace[] {
  return placesThatDecide(claim, dimension)?.meetings ?? [];
}

/** A stretch round an irrational number at which two sides are equal. */
export interface MeetingPlace {
  readonly around: Stretch;
  readonly truth: Truth;
}

interface Decisive {
  readonly samples: readonly Rational[];
  readonly meetings: readonly MeetingPlace[];
}

/** A value in every stretch, and every cut; null where no proof is found. */
function placesThatDecide(claim: Claim, dimension: OpenDimension): Decisive | null {
  const { from, to, corners, closed } = dimension;
  const inside = corners.filter((at) => compare(at, from) > 0 && compare(at, to) < 0);
  const cuts = [from, ...inside, to].toSorted(compare);
  const queue: Stretch[] = cuts.slice(1).flatMap((end, place) => {
    const start = cuts[place] ?? end;
    return equals(start, end) ? [] : [{ from: start, to: end }];
  });
  const middles: Rational[] = [];
  const meetings: MeetingPlace[] = [];
  for (let stretch = queue.shift(); stretch; stretch = queue.shift()) {
    if (middles.length + queue.length > MOST_STRETCHES) return null;
    try {
      checkStretch(claim, dimension, stretch);
      middles.push(middleOf(stretch));
    } catch (error) {
      if (error instanceof Cut) {
        cuts.push(error.at);
        queue.push({ from: stretch.from, to: error.at }, { from: error.at, to: stretch.to });
      } else if (error instanceof HiddenRoot) {
        const { around } = error;
        const truth = truthWithin(claim, dimension, around);
        if (truth === null) return null;
        meetings.push({ around, truth });
        cuts.push(around.from, around.to);
        queue.push({ from: stretch.from, to: around.from }, { from: around.to, to: stretch.to });
      } else if (error instanceof NoProof) return null;
      else throw error;
    }
  }
  const points = closed ? cuts : cuts.filter((at) => !equals(at, from) && !equals(at, to));
  return { samples: [...middles, ...points], meetings };
}

/**
 * Whether the claim holds at the one root in a stretch, where two of its sides meet. Null where
 * that cannot be told: the root is one of a formula inside, a pole, or of two comparisons at once.
 */
function truthWithin(claim: Claim, dimension: OpenDimension, around: Stretch): Truth | null {
  const truths: Truth[] = [];
  let met = 0;
  try {
    for (const { relation, difference } of differences(claim, dimension, around)) {
      if (isMet(difference, around)) met += 1;
      const sign = isMet(difference, around) ? 0 : signOn(difference, around);
      const value = { kind: "exact", value: rational(BigInt(sign)) } as const;
      truths.push(compareValues(relation, value, { kind: "exact", value: ZERO }));
    }
  } catch (error) {
    if (error instanceof NoProof || error instanceof Cut) return null;
    throw error;
  }
  return met === 1 ? allOf(truths) : null;
}

/** Throws unless every comparison of the claim goes the same way on the whole stretch. */
function checkStretch(claim: Claim, dimension: OpenDimension, stretch: Stretch): void {
  for (const { difference } of differences(claim, dimension, stretch)) signOn(difference, stretch);
}

interface Difference {
  readonly relation: Relation;
  /** Left minus right. */
  readonly difference: Fraction;
}

function* differences(
  claim: Claim,
  dimension: OpenDimension,
  stretch: Stretch,
): Generator<Difference> {
  const words = vocabularyOf(dimension.settingNear(middleOf(stretch)));
  const vocabulary: Vocabulary = {
    function: (word) => words.function(word),
    variable: (word) => (word === dimension.free ? name(OPEN_NAME) : words.variable(word)),
  };
  let left = claim.first;
  for (const { relation, right } of claim.links) {
    if (relation === "≈") throw new NoProof();
    yield { relation, difference: fractionOf(minus(left, right), vocabulary, stretch) };
    left = right;
  }
}
