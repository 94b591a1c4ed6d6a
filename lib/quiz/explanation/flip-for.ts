import { display } from "@/lib/arithmetic/display";
import { printText } from "@/lib/arithmetic/print-text";
import { equals, multiply, ONE, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { claimOf, meaningfulNames } from "@/lib/loss/claim";
import type { Decision, Working } from "@/lib/loss/decision";
import { flips, type Change, type Flip } from "@/lib/loss/flip";
import type { Output, Scenario } from "@/lib/loss/scenario";
import type { Choice } from "../schema-question";
import { substituteInStatement, type World } from "../world";
import type { Assumption } from "./chips";
import { aboutText, exactText } from "./figure/number-text";
import type { FlipWords } from "./flip-words";
import type { Witnesses } from "./witnesses";
import { caseInWords } from "./worked-cases";

type Decided = Extract<Decision, { readonly kind: "decided" }>;

/**
 * What would turn the verdict round: the smallest change of one assumption. A claim that depends
 * needs none; of it the two ways it can come out are told. Null where the verdict is undetermined.
 */
export function flipFor(
  choice: Choice,
  world: World,
  { verdict }: Decided,
  witnesses: Witnesses | null,
): FlipWords | null {
  if (witnesses !== null) return bothWays(witnesses);
  if (verdict === "undetermined" || world.scenario === null) return null;
  const { statement } = read(choice.claim.expression);
  if (statement === null) return null;
  const found = claimOf(
    substituteInStatement(statement, world.parameters),
    meaningfulNames(world.open),
  );
  if ("problem" in found) return null;
  const smallest = flips(found.claim, world.scenario).find(({ after }) => isSettled(after));
  const asks = verdict === "always" ? "What would make this false?" : "What would make this true?";
  return smallest === undefined ? nothing(asks) : turned(asks, smallest, world.scenario);
}

/** A flip that rests on a tie explains nothing: there, more than one answer is equally good. */
function isSettled(after: Decision): boolean {
  if (after.kind !== "decided") return false;
  const sides = after.working.links.flatMap(({ left, right }) => [left, right]);
  const isTie = sides.some(({ value }) => value.kind === "interval");
  return !isTie && (after.verdict === "always" || after.verdict === "never");
}

function nothing(asks: string): FlipWords {
  return {
    asks,
    verdict: null,
    title: "Nothing that was tried flips it.",
    text: "No other prediction, group size, input, unit or measure that was tried turns this verdict.",
    assumption: null,
    workings: [],
  };
}

function bothWays({ holds, fails }: Witnesses): FlipWords {
  const [held, failed] = [sidesInWords(holds), sidesInWords(fails)];
  const there = held === "" ? "" : `There ${held}. `;
  const instead = failed === "" ? "." : `: there ${failed}.`;
  return {
    asks: "When is this true, and when not?",
    verdict: "depends",
    title: `It holds with ${caseInWords(holds)}.`,
    text: `${there}It fails with ${caseInWords(fails)}${instead}`,
    assumption: "output",
    workings: [holds, fails],
  };
}

function turned(asks: string, flip: Flip, scenario: Scenario): FlipWords {
  const { after, change, boundary } = flip;
  if (after.kind !== "decided") return nothing(asks);
  const inPixels = (value: Rational) => multiply(value, scenario.scale);
  const to = valueAfter(change);
  // A claim of equality may hold at one value only, and not on a whole side of it.
  const isPoint = boundary !== null && to !== null && equals(boundary.at, to);
  const edge = (inUnits: (value: Rational) => Rational = (value) => value) => {
    if (boundary === null) return "";
    const at = inUnits(boundary.at);
    if (isPoint) return `of exactly ${exactText(at)}`;
    return `${boundary.side} ${boundary.isExact ? boundaryText(at) : aboutText(toNumber(at))}`;
  };
  return {
    asks,
    verdict: after.verdict,
    title: titleOf(change, edge, inPixels),
    text: exampleInWords(
      example(change, inPixels),
      boundary !== null && !isPoint,
      sidesInWords(after.working),
    ),
    assumption: ASSUMPTION[change.what],
    workings: [after.working],
  };
}

/** Beyond this a fraction is no easier to read than three digits of it. */
const LONGEST_DENOMINATOR = 1000n;
/** Characters of a side of a claim beyond which it is notation and not a sentence. */
const LONGEST_SIDE = 40;

const ASSUMPTION: Readonly<Record<Change["what"], Assumption | null>> = {
  prediction: "output",
  share: "shares",
  majority: "shares",
  input: "output",
  units: "scale",
  metric: null,
};

function titleOf(
  change: Change,
  edge: (inUnits?: (value: Rational) => Rational) => string,
  inPixels: (value: Rational) => Rational,
): string {
  switch (change.what) {
    case "prediction":
      return `A prediction ${edge(inPixels)}.`;
    case "share":
      return `A share ${edge()} for the ${change.group} group.`;
    case "majority":
      return `The ${change.from} and the ${change.to} group with their sizes exchanged.`;
    case "input":
      if (isSure(change.to)) return "An input that shows the group every time.";
      return `An input that misleads in a part of cases ${edge()}.`;
    case "units":
      return `Brightness on 0–${exactText(change.to)} instead of 0–${exactText(change.from)}, every other number as it is.`;
    case "metric":
      return change.to === "mse"
        ? "The squared error as the measure, instead of the absolute one."
        : "The absolute error as the measure, instead of the squared one.";
  }
}

/** The place beyond the boundary that is worked out; null where the change is one of kind. */
function example(change: Change, inPixels: (value: Rational) => Rational): string | null {
  switch (change.what) {
    case "prediction":
      return exactText(inPixels(change.to));
    case "share":
      return exactText(change.to);
    case "input":
      return isSure(change.to) ? null : misled(change.to);
    case "majority":
    case "units":
    case "metric":
      return null;
  }
}

function exampleInWords(place: string | null, isOneOfMany: boolean, sides: string): string {
  if (sides === "") {
    return place !== null && isOneOfMany
      ? `It is so at ${place}, for example.`
      : "Nothing else has to change.";
  }
  const where = place === null ? "Then" : `At ${place}${isOneOfMany ? ", for example," : ""}`;
  return `${where} ${sides}.`;
}

/** A boundary that is a simple number as that number, any other in three digits: 2/3, ≈ 0.958. */
function boundaryText(value: Rational): string {
  return value.denominator > LONGEST_DENOMINATOR ? aboutText(toNumber(value)) : exactText(value);
}

function isSure(output: Output): boolean {
  return output.kind === "known" || (output.kind === "flipped" && output.q.numerator === 0n);
}

function misled(output: Output): string {
  return output.kind === "flipped" ? exactText(output.q) : "that input";
}

function valueAfter(change: Change): Rational | null {
  switch (change.what) {
    case "prediction":
    case "share":
    case "units":
      return change.to;
    case "input":
      return change.to.kind === "flipped" ? change.to.q : ONE;
    case "majority":
    case "metric":
      return null;
  }
}

/**
 * share(L2, bright) = 1/26 ≈ 0.0385 and share(L1, bright) = 1/6 ≈ 0.167. Empty where a side is too
 * long to be read in a sentence.
 */
export function sidesInWords({ links }: Working): string {
  const sides = links.flatMap(({ left, right }, i) => (i === 0 ? [left, right] : [right]));
  const worked = sides.filter(({ steps }) => steps.length > 1);
  if (worked.some(({ expression }) => printText(expression).length > LONGEST_SIDE)) return "";
  return worked
    .map(({ expression, value }) => {
      const shown = display(value).text;
      const sign = shown.startsWith("≈") ? " " : " = ";
      return `${printText(expression)}${sign}${shown}`;
    })
    .join(" and ");
}
