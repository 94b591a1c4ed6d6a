import {
  add,
  compare,
  divide,
  multiply,
  rational,
  subtract,
  type Rational,
} from "@/lib/arithmetic/rational";

/**
 * Where a non-decreasing function that is a straight line between neighbouring `corners` changes
 * sign: the lowest and the highest point at which 0 lies between its limits from the left and from
 * the right. Only points between the first and the last corner count; a function that is negative
 * throughout answers with the last corner, one that is positive throughout with the first.
 */
export function straightZero(
  slopeAt: (point: Rational) => Rational,
  corners: readonly Rational[],
): readonly [Rational, Rational] {
  const sorted = corners.toSorted(compare);
  const first = sorted.at(0);
  const last = sorted.at(-1);
  if (!first || !last) throw new RangeError("there must be a corner");
  const pieces = sorted.flatMap((from, place) => {
    const to = sorted[place + 1];
    return to && compare(from, to) < 0 ? [limits(slopeAt, from, to)] : [];
  });
  const low = pieces.find((piece) => piece.end.numerator >= 0n);
  const high = pieces.find((piece) => piece.end.numerator > 0n);
  return [
    low ? crossing(low, (start) => start.numerator >= 0n) : last,
    high ? crossing(high, (start) => start.numerator > 0n) : last,
  ];
}

interface Piece {
  readonly from: Rational;
  readonly to: Rational;
  /** The limits of the function at the two ends, from inside. */
  readonly start: Rational;
  readonly end: Rational;
}

/** Two points inside fix the line, so that a jump at an end does not matter. */
function limits(slopeAt: (point: Rational) => Rational, from: Rational, to: Rational): Piece {
  const third = divide(subtract(to, from), rational(3n));
  const [early, late] = [slopeAt(add(from, third)), slopeAt(subtract(to, third))];
  const rise = subtract(late, early);
  return { from, to, start: subtract(early, rise), end: add(late, rise) };
}

function crossing({ from, to, start, end }: Piece, done: (start: Rational) => boolean): Rational {
  if (done(start)) return from;
  const part = divide(start, subtract(start, end));
  return add(from, multiply(part, subtract(to, from)));
}
