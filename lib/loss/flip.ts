import {
  absolute,
  compare,
  equals,
  HALF,
  ONE,
  rational,
  subtract,
  toNumber,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Truth } from "@/lib/arithmetic/value";
import { predictions } from "./cases";
import { metricOf, withMetric } from "./change-metric";
import type { Claim } from "./claim";
import { decideClaim } from "./decide";
import type { Decision } from "./decision";
import { meetingPoint } from "./meeting-point";
import type { Output, Scenario } from "./scenario";
import { speaksOfPrediction, subjectOf } from "./subject";
import { turningPoint, type TurningPoint } from "./turning-point";
import { truthOf } from "./work-out";

/** One change of one assumption. Numbers are on the unit scale. */
export type Change =
  | { readonly what: "prediction"; readonly from: Rational; readonly to: Rational }
  /** The share of one group; the other one has the rest. */
  | {
      readonly what: "share";
      readonly group: string;
      readonly from: Rational;
      readonly to: Rational;
    }
  /** Two groups swap their shares, and so who is the majority. */
  | { readonly what: "majority"; readonly from: string; readonly to: string }
  | { readonly what: "input"; readonly from: Output; readonly to: Output }
  | { readonly what: "units"; readonly from: Rational; readonly to: Rational }
  | { readonly what: "metric"; readonly from: "mae" | "mse"; readonly to: "mae" | "mse" };

/** A change that turns a claim, and what is decided after it. */
export interface Flip {
  readonly change: Change;
  /** Where the claim turns, when the change runs along a line: any value on that side will do. */
  readonly boundary: {
    readonly at: Rational;
    readonly isExact: boolean;
    readonly side: "above" | "below";
  } | null;
  readonly claim: Claim;
  readonly scenario: Scenario;
  readonly after: Decision;
  /** How large the change is: a distance from 0 to 1, and 1 for a change of kind. */
  readonly size: number;
}

/**
 * What would turn a claim: for each assumption the smallest change that makes a true claim false or
 * a false one true, the smallest first. Empty when nothing on the table turns it.
 */
export function flips(claim: Claim, scenario: Scenario): readonly Flip[] {
  const before = truthOf(claim, { scenario, free: new Map() });
  if (before === null) return [];
  const found = [
    flipPrediction(claim, scenario),
    flipShare(claim, scenario),
    ...flipMajority(claim, scenario, before),
    flipInput(claim, scenario),
    flipMetric(claim, scenario, before),
    flipUnits(claim, scenario, before),
  ];
  return found.flatMap((flip) => (flip ? [flip] : [])).toSorted((a, b) => a.size - b.size);
}

function flipPrediction(claim: Claim, scenario: Scenario): Flip | null {
  const { output } = scenario;
  if (output.kind !== "fixed" || !speaksOfPrediction(claim)) return null;
  const at = (value: Rational): Scenario => ({ ...scenario, output: { kind: "fixed", at: value } });
  const point = along(claim, at, output.at, predictions(scenario.groups, 40));
  if (!point) return null;
  const change = { what: "prediction", from: output.at, to: point.to } as const;
  return flipAt(claim, at(point.to), change, point, output.at);
}

function flipShare(claim: Claim, scenario: Scenario): Flip | null {
  const [first, second, third] = scenario.groups;
  if (!first || !second || third) return null;
  const at = (share: Rational): Scenario => ({
    ...scenario,
    groups: [
      { ...first, share },
      { ...second, share: subtract(ONE, share) },
    ],
  });
  const point = along(claim, at, first.share, hundredths(1, 99));
  if (!point) return null;
  const change = { what: "share", group: first.name, from: first.share, to: point.to } as const;
  return flipAt(claim, at(point.to), change, point, first.share);
}

function flipMajority(claim: Claim, scenario: Scenario, before: Truth): readonly Flip[] {
  const real = scenario.groups
    .filter(({ outlier }) => outlier !== true)
    .toSorted((a, b) => compare(b.share, a.share));
  const [major, minor] = [real.at(0), real.at(-1)];
  if (!major || !minor || equals(major.share, minor.share)) return [];
  const swapped = scenario.groups.map((group) => ({
    ...group,
    share:
      group.name === major.name
        ? minor.share
        : group.name === minor.name
          ? major.share
          : group.share,
  }));
  const change = { what: "majority", from: major.name, to: minor.name } as const;
  const size = toNumber(subtract(major.share, minor.share));
  return turnedBy(claim, { ...scenario, groups: swapped }, change, before, size);
}

/** How well the input tells the groups apart: ½ not at all, 0 always. */
function flipInput(claim: Claim, scenario: Scenario): Flip | null {
  const { output, groups } = scenario;
  const aboutTraining = subjectOf(claim) === "optimum" && !speaksOfPrediction(claim);
  if (!aboutTraining || groups.length !== 2 || output.kind === "noisy") return null;
  const start = output.kind === "flipped" ? output.q : output.kind === "known" ? ZERO : HALF;
  const outputAt = (q: Rational): Output => ({ kind: "flipped", q });
  const at = (q: Rational): Scenario => ({ ...scenario, output: outputAt(q) });
  const point = along(claim, at, start, hundredths(0, 50));
  if (!point) return null;
  const change = { what: "input", from: output, to: outputAt(point.to) } as const;
  return flipAt(claim, at(point.to), change, point, start);
}

function flipMetric(claim: Claim, scenario: Scenario, before: Truth): Flip | null {
  const from = metricOf(claim);
  if (!from) return null;
  const to = from === "mae" ? "mse" : "mae";
  return (
    turnedBy(withMetric(claim, to), scenario, { what: "metric", from, to }, before, 1)[0] ?? null
  );
}

function flipUnits(claim: Claim, scenario: Scenario, before: Truth): Flip | null {
  const from = scenario.scale;
  const to = equals(from, ONE) ? rational(255n) : ONE;
  return (
    turnedBy(claim, { ...scenario, scale: to }, { what: "units", from, to }, before, 1)[0] ?? null
  );
}

function along(
  claim: Claim,
  at: (value: Rational) => Scenario,
  start: Rational,
  candidates: readonly Rational[],
): TurningPoint | null {
  const truthOfAt = (one: Claim, value: Rational) =>
    truthOf(one, { scenario: at(value), free: new Map() });
  return (
    turningPoint((value) => truthOfAt(claim, value), start, candidates) ??
    meetingPoint(claim, truthOfAt, start, candidates)
  );
}

function flipAt(
  claim: Claim,
  scenario: Scenario,
  change: Change,
  { boundary, isExact, side }: TurningPoint,
  start: Rational,
): Flip {
  return {
    change,
    boundary: { at: boundary, isExact, side },
    claim,
    scenario,
    after: decideClaim(claim, scenario),
    size: toNumber(absolute(subtract(boundary, start))),
  };
}

function turnedBy(
  claim: Claim,
  scenario: Scenario,
  change: Change,
  before: Truth,
  size: number,
): readonly Flip[] {
  const truth = truthOf(claim, { scenario, free: new Map() });
  if (truth === null || truth === "undetermined" || truth === before) return [];
  const after = decideClaim(claim, scenario);
  return [{ change, boundary: null, claim, scenario, after, size }];
}

function hundredths(from: number, to: number): readonly Rational[] {
  return Array.from({ length: to - from + 1 }, (_, place) => rational(from + place, 100n));
}
