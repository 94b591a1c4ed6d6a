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
  const sides = (["above", "below"] as const).flatMap((side) => {
    const found = outwards(isTurned, start, candidates, side);
    return found ? [found] : [];
  });
  const [nearest] = sides.toSorted((a, b) =>
    compare(absolute(subtract(a.boundary, start)), absolute(subtract(b.boundary, start))),
  );
  return nearest ?? null;
}

function outwards(
  isTurned: (value: Rational) => boolean,
  start: Rational,
  candidates: readonly Rational[],
  side: TurningPoint["side"],
): TurningPoint | null {
  const wanted = side === "above" ? 1 : -1;
  const path = candidates
    .filter((value) => compare(value, start) === wanted)
    .toSorted((a, b) => wanted * compare(a, b));
  const place = path.findIndex(isTurned);
  const first = path[place];
  if (!first) return null;
  let [kept, turned] = [path[place - 1] ?? start, first];
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = multiply(HALF, add(kept, turned));
    if (isTurned(middle)) turned = middle;
    else kept = middle;
  }
  const [low, high] = wanted > 0 ? [kept, turned] : [turned, kept];
  const boundary = simplestBetween(low, high);
  const isExact = boundary.denominator <= LONGEST;
  return { to: plainValue(isTurned, boundary, first, wanted), boundary, isExact, side };
}

/** The nearest twentieth or hundredth beyond the boundary that turns the claim. */
function plainValue(
  isTurned: (value: Rational) => boolean,
  boundary: Rational,
  first: Rational,
  direction: 1 | -1,
): Rational {
  for (const parts of [20, 100, 1000]) {
    const steps = toNumber(boundary) * parts;
    const near = direction > 0 ? Math.floor(steps) + 1 : Math.ceil(steps) - 1;
    const value = rational(BigInt(near), BigInt(parts));
    const isWithin = compare(value, first) !== direction;
    if (isWithin && compare(value, boundary) === direction && isTurned(value)) return value;
  }
  return first;
}
