import {
  absolute,
  add,
  compare,
  HALF,
  multiply,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Truth } from "@/lib/arithmetic/value";
import { simplestBetween } from "./simplest-between";

/** Where a claim stops being what it is, on a line of values of one assumption. */
export interface TurningPoint {
  /** A plain value beyond the boundary at which the claim is what it was not before. */
  readonly to: Rational;
  readonly boundary: Rational;
  /** Whether the boundary itself is exactly known, or only to within 2^−40. */
  readonly isExact: boolean;
  readonly side: "above" | "below";
}

const ROUNDS = 40;
/** How far beyond a value a claim must still be turned for the value to be more than a tie. */
const NUDGE = rational(1n, 1_000_000n);
/** Boundaries in these models are simple fractions; a longer one is an irrational number nearby. */
const LONGEST = 1_000_000n;

/**
 * The nearest change of truth on either side of `start`. `candidates` are tried outwards, and the
 * boundary between the last that keeps the truth and the first that turns it is bisected.
 */
export function turningPoint(
  truthAt: (value: Rational) => Truth | null,
  start: Rational,
  candidates: readonly Rational[],
): TurningPoint | null {
  const before = truthAt(start);
  const isTurned = (value: Rational) => {
    const truth = truthAt(value);
    return truth !== null && truth !== "undetermined" && truth !== before;
  };
  const nearest = (counts: (value: Rational, direction: 1 | -1) => boolean) => {
    const sides = (["above", "below"] as const).flatMap((side) => {
      const found = outwards(isTurned, counts, start, candidates, side);
      return found ? [found] : [];
    });
    return sides.toSorted((a, b) =>
      compare(absolute(subtract(a.boundary, start)), absolute(subtract(b.boundary, start))),
    )[0];
  };
  // A single point (a tie) that turns the claim is the answer only where no stretch does.
  const isStretch = (value: Rational, direction: 1 | -1) =>
    isTurned(value) && isTurned(add(value, multiply(rational(direction), NUDGE)));
  return nearest(isStretch) ?? nearest(isTurned) ?? null;
}

function outwards(
  isTurned: (value: Rational) => boolean,
  counts: (value: Rational, direction: 1 | -1) => boolean,
  start: Rational,
  candidates: readonly Rational[],
  side: TurningPoint["side"],
): TurningPoint | null {
  const wanted = side === "above" ? 1 : -1;
  const path = candidates
    .filter((value) => compare(value, start) === wanted)
    .toSorted((a, b) => wanted * compare(a, b));
  const place = path.findIndex((value) => counts(value, wanted));
  const first = path[place];
  if (!first) return null;
  let [kept, turned] = [path[place - 1] ?? start, first];
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = multiply(HALF, add(kept, turned));
    if (isTurned(middle)) turned = middle;
    else kept = middle;
  }
  const end = path.at(-1) ?? first;
  const [low, high] = wanted > 0 ? [kept, turned] : [turned, kept];
  const boundary = simplestBetween(low, high);
  const isExact = boundary.denominator <= LONGEST;
  const to = plainValue(isTurned, boundary, end, wanted) ?? first;
  return { to, boundary, isExact, side };
}

/** The nearest twentieth or hundredth beyond the boundary that turns the claim. */
function plainValue(
  isTurned: (value: Rational) => boolean,
  boundary: Rational,
  end: Rational,
  direction: 1 | -1,
): Rational | null {
  for (const parts of [20, 100, 1000]) {
    const steps = toNumber(boundary) * parts;
    const near = direction > 0 ? Math.floor(steps) : Math.ceil(steps);
    for (const place of [near, near + direction]) {
      const value = rational(BigInt(place), BigInt(parts));
      const isBeyond = compare(value, boundary) === direction && compare(value, end) !== direction;
      if (isBeyond && isTurned(value)) return value;
    }
  }
  return null;
}
