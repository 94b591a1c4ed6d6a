import {
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
import type { Change, Flip } from "./change";
import { metricOf, withMetric } from "./change-metric";
import type { Claim } from "./claim";
import { decideClaim } from "./decide";
import { flipAlong } from "./flip-along";
import { flipGroups } from "./flip-groups";
import { steps } from "./grid-steps";
import type { Output, Scenario } from "./scenario";
import { speaksOfPrediction, subjectOf } from "./subject";
import { truthOf } from "./work-out";

/**
 * What would turn a claim: for each assumption the smallest change that makes a true claim false or
 * a false one true, the smallest first; of two as small the one that is named first in `Change`.
 * Empty when nothing on the table turns it.
 */
export function flips(claim: Claim, scenario: Scenario): readonly Flip[] {
  const before = truthOf(claim, { scenario, free: new Map() });
  if (before === null) return [];
  const found = [
    flipPrediction(claim, scenario),
    flipShare(claim, scenario),
    ...flipMajority(claim, scenario, before),
    flipInput(claim, scenario),
    ...flipGroups(claim, scenario),
    flipMetric(claim, scenario, before),
    flipUnits(claim, scenario, before),
  ];
  return found.flatMap((flip) => (flip ? [flip] : [])).toSorted((a, b) => a.size - b.size);
}

function flipPrediction(claim: Claim, scenario: Scenario): Flip | null {
  const { output } = scenario;
  if (output.kind !== "fixed" || !speaksOfPrediction(claim)) return null;
  return flipAlong(claim, {
    start: output.at,
    candidates: predictions(scenario.groups, 40),
    at: (value) => ({ ...scenario, output: { kind: "fixed", at: value } }),
    change: (to) => ({ what: "prediction", from: output.at, to }),
  });
}

function flipShare(claim: Claim, scenario: Scenario): Flip | null {
  const [first, second, third] = scenario.groups;
  if (!first || !second || third) return null;
  return flipAlong(claim, {
    start: first.share,
    candidates: steps(1, 99, 100n),
    at: (share) => ({
      ...scenario,
      groups: [
        { ...first, share },
        { ...second, share: subtract(ONE, share) },
      ],
    }),
    change: (to) => ({ what: "share", group: first.name, from: first.share, to }),
  });
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
  return flipAlong(claim, {
    start,
    candidates: steps(0, 50, 100n),
    at: (q) => ({ ...scenario, output: outputAt(q) }),
    change: (to) => ({ what: "input", from: output, to: outputAt(to) }),
  });
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
