import { compare, equals, type Rational } from "@/lib/arithmetic/rational";
import type { Truth } from "@/lib/arithmetic/value";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { minus, name } from "./build";
import type { Claim } from "./claim";
import type { Decision } from "./decision";
import type { OpenScenario } from "./open-scenario";
import { Cut, middleOf, NoProof, signOn, type Stretch } from "./proof/fraction";
import { fractionOf, OPEN_NAME } from "./proof/fraction-of";
import { openDimension, type OpenDimension } from "./proof/open-dimension";
import { vocabularyOf } from "./vocabulary";
import { truthOf, workOut } from "./work-out";

const MOST_STRETCHES = 200;

/**
 * A verdict for every value of the one thing that is open, or null where this does not reach. On a
 * stretch between cuts both sides of the claim are quotients of polynomials whose difference does
 * not change sign (Sturm's theorem), so that one case decides for all of it; the cuts themselves are
 * decided one by one.
 */
export function prove(claim: Claim, open: OpenScenario): Decision | null {
  const dimension = openDimension(open, claim);
  if (!dimension) return null;
  const samples = samplesThatDecide(claim, dimension);
  if (!samples) return null;
  const firsts = new Map<Truth, Rational>();
  for (const sample of samples) {
    const truth = truthOf(claim, dimension.caseAt(sample));
    if (truth !== null && !firsts.has(truth)) firsts.set(truth, sample);
  }
  return conclude(claim, dimension, firsts);
}

function conclude(
  claim: Claim,
  dimension: OpenDimension,
  firsts: ReadonlyMap<Truth, Rational>,
): Decision | null {
  const worked = (truth: Truth) => {
    const sample = firsts.get(truth);
    return (sample && workOut(claim, dimension.caseAt(sample)).working) ?? null;
  };
  const [holds, fails, unclear] = [worked("true"), worked("false"), worked("undetermined")];
  const basis = { kind: "computed" } as const;
  if (holds && fails) {
    const witnesses = { holds, fails };
    return { kind: "decided", verdict: "depends", basis, working: holds, witnesses };
  }
  const working = unclear ?? holds ?? fails;
  if (!working) return null;
  const verdict = unclear ? "undetermined" : holds ? "always" : "never";
  return { kind: "decided", verdict, basis, working, witnesses: null };
}

/** A value in every stretch, and every cut; null where no proof is found. */
function samplesThatDecide(claim: Claim, dimension: OpenDimension): readonly Rational[] | null {
  const { from, to, corners, closed } = dimension;
  const inside = corners.filter((at) => compare(at, from) > 0 && compare(at, to) < 0);
  const cuts = [from, ...inside, to].toSorted(compare);
  const queue: Stretch[] = cuts.slice(1).flatMap((end, place) => {
    const start = cuts[place] ?? end;
    return equals(start, end) ? [] : [{ from: start, to: end }];
  });
  const middles: Rational[] = [];
  for (let stretch = queue.shift(); stretch; stretch = queue.shift()) {
    if (middles.length + queue.length > MOST_STRETCHES) return null;
    try {
      checkStretch(claim, dimension, stretch);
      middles.push(middleOf(stretch));
    } catch (error) {
      if (error instanceof NoProof) return null;
      if (!(error instanceof Cut)) throw error;
      cuts.push(error.at);
      queue.push({ from: stretch.from, to: error.at }, { from: error.at, to: stretch.to });
    }
  }
  const points = closed ? cuts : cuts.filter((at) => !equals(at, from) && !equals(at, to));
  return [...middles, ...points];
}

/** Throws unless every comparison of the claim goes the same way on the whole stretch. */
function checkStretch(claim: Claim, dimension: OpenDimension, stretch: Stretch): void {
  const words = vocabularyOf(dimension.settingNear(middleOf(stretch)));
  const vocabulary: Vocabulary = {
    function: (word) => words.function(word),
    variable: (word) => (word === dimension.free ? name(OPEN_NAME) : words.variable(word)),
  };
  let left = claim.first;
  for (const { relation, right } of claim.links) {
    if (relation === "≈") throw new NoProof();
    signOn(fractionOf(minus(left, right), vocabulary, stretch), stretch);
    left = right;
  }
}
