import { compareValues } from "@/lib/arithmetic/compare";
import { display } from "@/lib/arithmetic/display";
import { printText } from "@/lib/arithmetic/print-text";
import {
  add,
  compare,
  equals,
  HALF,
  multiply,
  ONE,
  subtract,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Value } from "@/lib/arithmetic/value";
import type { OpenGroup, OpenScenario } from "@/lib/loss/open-scenario";
import { LIMITS } from "./limits";
import { nothingSaid } from "./known-names";
import { workExample } from "./work-example";
import { readWorked } from "./worked-request";

/** A worked example that can be put into a post. */
export interface WorkedExampleChoice {
  /** As it is written in the post. */
  readonly label: string;
  /** What it shows, with its values. */
  readonly about: string;
  /** What is put into the post: a line by itself. */
  readonly text: string;
}

/**
 * Worked examples that separate the readings of a question, on one learner's numbers: two
 * predictions between which the larger share changes sides, the one at which both groups are
 * equally far, and where training ends. Each has been worked out; one without a value is left out.
 */
export function workedExampleChoices(scenario: OpenScenario): readonly WorkedExampleChoice[] {
  const [dark, bright, more] = scenario.groups
    .flatMap(known)
    .toSorted((a, b) => compare(a.brightness, b.brightness));
  if (!dark || !bright || more || equals(dark.brightness, bright.brightness)) return [];
  const middle = multiply(HALF, add(dark.brightness, bright.brightness));
  const at = (place: Rational) => spell(multiply(place, scenario.scale));
  const share = `share(L2, ${bright.name})`;
  const candidates: readonly Candidate[] = [
    ...turning(scenario, middle).map(([here, there]) => ({
      text: `${share} at ${at(here)}, then at ${at(there)}`,
      about: (values: readonly Value[]) => turned(values),
    })),
    {
      text: `${share} at ${at(middle)}`,
      about: ([value]) =>
        isHalf(value)
          ? "½: equally far, equally heavy"
          : `${said(value)}: equally far, so the shares go by heads`,
    },
    ...(scenario.output?.kind === "fixed"
      ? [
          {
            text: `L2(${at(scenario.output.at)}, ${at(bright.brightness)})`,
            about: ([value]: readonly Value[]) =>
              `${said(value)}: the number alone, compared with nothing`,
          },
          {
            text: `pull(L1, ${bright.name})`,
            about: ([value]: readonly Value[]) =>
              `${said(value)}: L1 pulls by heads, wherever the prediction lies`,
          },
        ]
      : []),
    { text: "best(L1)", about: ([value]) => endOfL1(value) },
    { text: "best(L2)", about: ([value]) => `${said(value)}: L2 ends at the mean, by heads` },
  ];
  return candidates.flatMap(({ text, about }) => {
    const values = valuesOf(text, scenario);
    return values ? [{ label: text, about: about(values), text }] : [];
  });
}

interface Candidate {
  readonly text: string;
  readonly about: (values: readonly Value[]) => string;
}

function known({ name, brightness }: OpenGroup): readonly { name: string; brightness: Rational }[] {
  return brightness ? [{ name, brightness }] : [];
}

/** The prediction and the one as far from the middle on its other side, where there is such a pair. */
function turning(
  { output }: OpenScenario,
  middle: Rational,
): readonly (readonly [Rational, Rational])[] {
  if (output?.kind !== "fixed" || equals(output.at, middle)) return [];
  const there = subtract(add(middle, middle), output.at);
  const isThere = compare(there, ZERO) >= 0 && compare(there, ONE) <= 0;
  return isThere ? [[output.at, there]] : [];
}

function turned(values: readonly Value[]): string {
  const [first, second] = values;
  const list = values.map(said).join(", then ");
  if (!first || !second) return list;
  const sides = [first, second].map((value) => compareValues(">", value, HALF_VALUE));
  return sides[0] === sides[1]
    ? `${list}: the brightness stays, the share moves`
    : `${list}: the brightness stays, the share turns round`;
}

function endOfL1(value: Value | undefined): string {
  return value?.kind === "interval"
    ? `${said(value)}: to L1 every value between is as good as any other`
    : `${said(value)}: L1 ends where the larger group is`;
}

const HALF_VALUE: Value = { kind: "exact", value: HALF };

function isHalf(value: Value | undefined): boolean {
  return value?.kind === "exact" && equals(value.value, HALF);
}

function said(value: Value | undefined): string {
  if (value?.kind === "exact") return spell(value.value);
  return value ? display(value).text : "";
}

function spell(value: Rational): string {
  return printText({ kind: "number", value });
}

function valuesOf(text: string, scenario: OpenScenario): readonly Value[] | null {
  const request = readWorked(text);
  const effort = { left: LIMITS.effort, tries: LIMITS.tries };
  const example = request && workExample(request, nothingSaid(scenario, effort));
  return example?.cases?.flatMap(({ sides }) => sides.map(({ value }) => value)) ?? null;
}
