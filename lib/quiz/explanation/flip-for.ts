import { display } from "@/lib/arithmetic/display";
import { printText } from "@/lib/arithmetic/print-text";
import { multiply, toNumber } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import type { Change, Flip } from "@/lib/loss/change";
import { claimOf, meaningfulNames } from "@/lib/loss/claim";
import type { Decision, Working } from "@/lib/loss/decision";
import { flips } from "@/lib/loss/flip";
import { irrationalFlip, type IrrationalFlip } from "@/lib/loss/irrational-flip";
import type { Scenario } from "@/lib/loss/scenario";
import { wordsUsed } from "@/lib/loss/words-used";
import type { Choice, ScenarioTemplate } from "../schema-question";
import { substituteInStatement, type World } from "../world";
import { changeInWords } from "./change-in-words";
import type { Assumption } from "./chips";
import { aboutText } from "./figure/number-text";
import type { FlipWords } from "./flip-words";
import type { Witnesses } from "./witnesses";
import { caseInWords } from "./worked-cases";

type Decided = Extract<Decision, { readonly kind: "decided" }>;

/**
 * What would turn the verdict round: the smallest change of one assumption. A claim that depends
 * needs none; of it the two ways it can come out are told. Null where the verdict is undetermined.
 * A number that the claim itself names is no assumption to change: it would become another claim.
 */
export function flipFor(
  choice: Choice,
  template: ScenarioTemplate,
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
  const isNamed = namedIn(choice, template);
  const smallest = flips(found.claim, world.scenario).find(
    ({ after, change }) => isSettled(after) && !isNamed(change),
  );
  const asks = verdict === "always" ? "What would make this false?" : "What would make this true?";
  if (smallest !== undefined) return turned(asks, smallest, world.scenario);
  const irrational = irrationalFlip(found.claim, world.scenario);
  return irrational === null || isNamed(irrational)
    ? nothing(asks)
    : betweenTwo(asks, irrational, verdict === "always" ? "never" : "always", world.scenario);
}

/** Whether the claim has the number that would change in it by its own name: best(L2) = a. */
function namedIn(choice: Choice, { groups, output }: ScenarioTemplate) {
  const claim = wordsIn(choice.claim.expression);
  const isIn = (text: string | undefined) =>
    text !== undefined && [...wordsIn(text)].some((word) => claim.has(word));
  return ({
    what,
    group: name,
  }: {
    readonly what: Change["what"];
    readonly group?: string | null;
  }) => {
    const group = groups.find((one) => one.name === name);
    switch (what) {
      case "brightness":
      case "spread":
      case "share":
        return isIn(group?.[what]);
      case "prediction":
        return isIn(output?.kind === "fixed" ? output.at : undefined);
      case "input":
      case "majority":
      case "metric":
      case "units":
        return false;
    }
  };
}

function wordsIn(text: string): ReadonlySet<string> {
  const { statement } = read(text);
  return statement?.kind === "chain" ? wordsUsed(statement) : new Set();
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
    text: "No other prediction, group size, brightness, spread, input, unit or measure that was tried turns this verdict.",
    assumption: null,
    group: null,
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
    group: null,
    workings: [holds, fails],
  };
}

function turned(asks: string, flip: Flip, { scale }: Scenario): FlipWords {
  const { after, change } = flip;
  if (after.kind !== "decided") return nothing(asks);
  const { title, place, isExample } = changeInWords(flip, scale);
  return {
    asks,
    verdict: after.verdict,
    title,
    text: exampleInWords(place, isExample, sidesInWords(after.working)),
    assumption: ASSUMPTION[change.what],
    group: "group" in change ? change.group : null,
    workings: [after.working],
  };
}

/** The two sides meet at a value that no fraction is: what they come to just below it and above. */
function betweenTwo(
  asks: string,
  { what, group, near, below, above }: IrrationalFlip,
  verdict: FlipWords["verdict"],
  { scale }: Scenario,
): FlipWords {
  const about = aboutText(toNumber(what === "prediction" ? multiply(near, scale) : near));
  const [low, high] = [below, above].map((working) => {
    const sides = sidesInWords(working);
    return sides === "" ? null : `with ${caseInWords(working)}, ${sides}`;
  });
  const either = low && high ? ` On either side of it: ${low}; ${high}.` : "";
  return {
    asks,
    verdict,
    title:
      what === "prediction"
        ? `A prediction of ${about}, an irrational number.`
        : `A share of ${about}, an irrational number, for the ${group ?? ""} group.`,
    text: `The two sides are equal there, at a value between two fractions that is none itself.${either}`,
    assumption: ASSUMPTION[what],
    group,
    workings: [below, above],
  };
}

/** Characters of a side of a claim beyond which it is notation and not a sentence. */
const LONGEST_SIDE = 40;

const ASSUMPTION: Readonly<Record<Change["what"], Assumption | null>> = {
  prediction: "output",
  share: "shares",
  majority: "shares",
  input: "output",
  brightness: "brightness",
  spread: "spread",
  units: "scale",
  metric: null,
};

function exampleInWords(place: string | null, isOneOfMany: boolean, sides: string): string {
  if (sides === "") {
    return place !== null && isOneOfMany
      ? `It is so at ${place}, for example.`
      : "Nothing else has to change.";
  }
  const where = place === null ? "Then" : `At ${place}${isOneOfMany ? ", for example," : ""}`;
  return `${where} ${sides}.`;
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
