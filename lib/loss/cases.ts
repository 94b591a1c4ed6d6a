import {
  add,
  compare,
  divide,
  equals,
  HALF,
  multiply,
  ONE,
  rational,
  subtract,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Claim } from "./claim";
import type { Case } from "./decision";
import type { OpenGroup, OpenScenario } from "./open-scenario";
import type { Group, Output } from "./scenario";
import { speaksOfPrediction, subjectOf } from "./subject";

/** More cases than this are not tried; the grids get coarser instead. */
const MOST_CASES = 3000;

/**
 * Cases of what a scenario leaves open, chosen where verdicts are likely to change: the groups'
 * brightnesses, the points half way, the mean, equal shares, and points between and beyond those.
 * A scenario with nothing open has one case.
 */
export function casesOf(open: OpenScenario, claim: Claim): readonly Case[] {
  const lines =
    open.groups.filter(({ brightness }) => brightness === null).length +
    Math.max(0, open.groups.filter(({ share }) => share === null).length - 1) +
    (open.free ?? []).length;
  const ofOutput = (fineness: number) => (open.output ? 1 : fineness + 10);
  const fineness =
    [40, 20, 10, 6, 4, 3].find((parts) => ofOutput(parts) * (parts + 3) ** lines <= MOST_CASES) ??
    2;
  const cases = gridOf(open, claim, fineness);
  const stride = Math.ceil(cases.length / MOST_CASES);
  return stride === 1 ? cases : cases.filter((_, place) => place % stride === 0);
}

function gridOf(open: OpenScenario, claim: Claim, fineness: number): readonly Case[] {
  const frees = (open.free ?? []).map(({ name, low, high }) =>
    grid(fineness).map((part) => [name, add(low, multiply(part, subtract(high, low)))] as const),
  );
  const bound = groupings(open.groups, fineness).flatMap((groups) =>
    outputs(open.output, groups, claim, fineness).map((output) => ({
      groups,
      output,
      scale: open.scale,
    })),
  );
  return bound.flatMap((scenario) =>
    product(frees).map((values) => ({ scenario, free: new Map(values) })),
  );
}

function groupings(groups: readonly OpenGroup[], fineness: number): readonly (readonly Group[])[] {
  const brightnesses = product(
    groups.map(({ brightness }) => (brightness ? [brightness] : grid(fineness))),
  );
  const shares = shareSets(groups, fineness);
  return brightnesses.flatMap((bright) =>
    shares.map((share) =>
      groups.map((group, place) => ({
        ...group,
        brightness: bright[place] ?? ZERO,
        share: share[place] ?? ZERO,
      })),
    ),
  );
}

/** Shares that sum to 1 and are all above 0; nearly everybody in one group is among them. */
function shareSets(
  groups: readonly OpenGroup[],
  fineness: number,
): readonly (readonly Rational[])[] {
  const open = groups.filter(({ share }) => share === null);
  const left = groups.reduce((rest, { share }) => subtract(rest, share ?? ZERO), ONE);
  const inside = [rational(1n, 100n), rational(99n, 100n), ...grid(fineness)];
  const parts = distinct(inside.filter((part) => !isEnd(part)));
  const sets = product(open.slice(1).map(() => parts)).flatMap((rest) => {
    const first = rest.reduce(subtract, ONE);
    return first.numerator > 0n ? [[first, ...rest].map((part) => multiply(part, left))] : [];
  });
  return sets.map((set) => {
    const queue = [...set];
    return groups.map(({ share }) => share ?? queue.shift() ?? ZERO);
  });
}

function outputs(
  output: Output | null,
  groups: readonly Group[],
  claim: Claim,
  fineness: number,
): readonly Output[] {
  if (output) return [output];
  if (speaksOfPrediction(claim)) {
    return predictions(groups, fineness).map((at) => ({ kind: "fixed", at }));
  }
  if (subjectOf(claim) !== "optimum") return [{ kind: "shared" }];
  const twoOnly: readonly Output[] =
    groups.length === 2
      ? [
          ...["1/20", "1/10", "1/5", "2/5"].map((q): Output => ({
            kind: "flipped",
            q: fraction(q),
          })),
          ...["1/2", "1/1", "3/2", "3/1"].map((tau): Output => ({
            kind: "noisy",
            tau: fraction(tau),
          })),
        ]
      : [];
  return [{ kind: "shared" }, ...twoOnly, { kind: "known" }];
}

function fraction(text: string): Rational {
  const [top = "0", bottom = "1"] = text.split("/");
  return rational(BigInt(top), BigInt(bottom));
}

/** Predictions from black to white: the critical ones, one between each two, and a grid. */
export function predictions(groups: readonly Group[], fineness: number): readonly Rational[] {
  const feet = groups.map(({ brightness }) => brightness);
  const halves = feet.flatMap((a) => feet.map((b) => multiply(HALF, add(a, b))));
  const mean = groups.reduce(
    (sum, { brightness, share }) => add(sum, multiply(brightness, share)),
    ZERO,
  );
  const critical = distinct([ZERO, ONE, ...feet, ...halves, mean]);
  const between = critical.slice(1).map((high, place) => {
    const low = critical[place] ?? high;
    return multiply(HALF, add(low, high));
  });
  return distinct([...critical, ...between, ...grid(fineness)]);
}

/** 0, 1/n, …, 1. */
function grid(fineness: number): readonly Rational[] {
  return Array.from({ length: fineness + 1 }, (_, place) =>
    divide(rational(BigInt(place)), rational(BigInt(fineness))),
  );
}

function distinct(values: readonly Rational[]): readonly Rational[] {
  const sorted = values.toSorted(compare);
  return sorted.filter((value, place) => {
    const before = sorted[place - 1];
    return !before || !equals(before, value);
  });
}

function isEnd(part: Rational): boolean {
  return equals(part, ZERO) || equals(part, ONE);
}

/** Every way to take one of each. */
function product<T>(choices: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return choices.reduce<readonly (readonly T[])[]>(
    (taken, options) => taken.flatMap((some) => options.map((option) => [...some, option])),
    [[]],
  );
}
