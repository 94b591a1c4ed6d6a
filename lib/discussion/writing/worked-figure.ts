import { evaluate } from "@/lib/arithmetic/evaluate";
import type { CallExpression, Expression } from "@/lib/arithmetic/expression";
import {
  absolute,
  compare,
  divide,
  equals,
  ONE,
  rational,
  subtract,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import { closedScenario } from "@/lib/loss/closed-scenario";
import type { Scenario } from "@/lib/loss/scenario";
import { expressionsIn } from "@/lib/loss/words-used";
import type { FigureGroup, FigureModel } from "@/lib/quiz/explanation/figure/figure-model";
import type { WorkedCase } from "./work-example";
import type { Chain } from "./worked-request";

/**
 * The figure that shows what is worked out: errors on the two losses, shares against the
 * prediction, or where training ends. Null where none shows it.
 */
export function workedFigure(chain: Chain, { scenario: open }: WorkedCase): FigureModel | null {
  const calls = [...expressionsIn(chain)].flatMap((part) => (part.kind === "call" ? [part] : []));
  const scenario = open && closedScenario(open);
  return scenario ? onScenario(calls, scenario) : onErrors(calls);
}

const AT_PREDICTION = new Map<string, { readonly kind: Kind; readonly place: number }>([
  ["share", { kind: "shares", place: 2 }],
  ["loss", { kind: "losses", place: 2 }],
  ["total", { kind: "losses", place: 1 }],
  ["distance", { kind: "losses", place: 1 }],
  ["pull", { kind: "slopes", place: 2 }],
]);
type Kind = "shares" | "losses" | "slopes";

const WHERE_TRAINING_ENDS = new Set("best balanced error worst gap overall ratio".split(" "));

function onScenario(calls: readonly CallExpression[], scenario: Scenario): FigureModel | null {
  const { output, scale } = scenario;
  const groups = scenario.groups.map(({ name, brightness, share, outlier }): FigureGroup => ({
    name,
    brightness,
    share,
    outlier: outlier === true,
  }));
  const [first, ...others] = groups;
  if (first === undefined) return null;
  // Groups that all lie at one brightness leave nothing to draw.
  if (others.every(({ brightness }) => equals(brightness, first.brightness))) return null;
  const common = { groups, scale };
  for (const { name, arguments: given } of calls) {
    const how = AT_PREDICTION.get(name);
    if (how === undefined) continue;
    const stated = exactValue(given[how.place]);
    const prediction =
      stated === null ? (output.kind === "fixed" ? output.at : null) : divide(stated, scale);
    if (prediction === null || !isPart(prediction)) return null;
    return how.kind === "shares"
      ? { kind: "shares", ...common, prediction }
      : { kind: how.kind, ...common, prediction, factor: ONE };
  }
  if (!calls.some(({ name }) => WHERE_TRAINING_ENDS.has(name))) return null;
  if (output.kind === "flipped") return { kind: "channel", ...common, q: output.q };
  if (output.kind === "noisy") return { kind: "noisy", ...common, tau: output.tau };
  if (output.kind === "known") return null;
  const alpha = calls.flatMap(({ name, arguments: given }) =>
    name === "mix" && given.length === 1 ? (exactValue(given[0]) ?? []) : [],
  )[0];
  if (alpha !== undefined) return isPart(alpha) ? { kind: "mixture", ...common, alpha } : null;
  const [smallest = first] = groups
    .filter(({ outlier }) => !outlier)
    .toSorted((a, b) => compare(a.share, b.share));
  return { kind: "best-output", ...common, varied: smallest.name };
}

/** Words that are given errors, or a prediction and a target, and which of their arguments those are. */
const ERRORS = new Map<string, { readonly kind: "losses" | "slopes"; readonly from: number }>([
  ["growth", { kind: "losses", from: 1 }],
  ["pairshare", { kind: "losses", from: 1 }],
  ["slope", { kind: "slopes", from: 1 }],
  ["slopegrowth", { kind: "slopes", from: 1 }],
  ["pairpull", { kind: "slopes", from: 1 }],
]);
const LOSSES = new Set(["L1", "L2"]);
const MOST_ERRORS = 3;
/** Twice the pixel value of white: beyond it nothing is an error of a picture. */
const LARGEST = rational(510);

function onErrors(calls: readonly CallExpression[]): FigureModel | null {
  const kinds = calls.flatMap(({ name }) => ERRORS.get(name)?.kind ?? []);
  const pairs = calls.flatMap(({ name, arguments: given }): readonly Pair[] => {
    const from = ERRORS.get(name)?.from;
    if (from !== undefined) return given.slice(from).map((error) => [error, null]);
    const [prediction, target] = given;
    return LOSSES.has(name) && prediction && target ? [[prediction, target]] : [];
  });
  const sizes = pairs.flatMap(([prediction, target]) => {
    const [a, b] = [exactValue(prediction), target === null ? ZERO : exactValue(target)];
    return a && b ? [absolute(subtract(a, b))] : [];
  });
  const different = sizes.filter(
    (size, place) => sizes.findIndex((other) => equals(other, size)) === place,
  );
  const isTooLarge = different.some((size) => compare(size, LARGEST) > 0);
  if (different.length === 0 || different.length > MOST_ERRORS || isTooLarge) return null;
  const groups = different.map((brightness, place) => ({
    name: different.length === 1 ? "error" : `error ${String(place + 1)}`,
    brightness,
    share: ONE,
    outlier: false,
  }));
  const kind = kinds[0] ?? "losses";
  return { kind, groups, scale: ONE, prediction: ZERO, factor: ONE };
}

type Pair = readonly [Expression, Expression | null];

function exactValue(expression: Expression | undefined): Rational | null {
  const value = expression && evaluate(expression).value;
  return value?.kind === "exact" ? value.value : null;
}

function isPart(value: Rational): boolean {
  return compare(value, ZERO) >= 0 && compare(value, ONE) <= 0;
}
