import { chiSquareTail } from "../distributions/chi-square-tail";
import { none, type Estimate } from "../estimate";
import { bandsOf } from "../sample/bands";
import { expectedCurve, type Line } from "./expected-curve";
import type { RestPoint } from "./rest-points";

export interface ItemFit {
  readonly chiSquare: number;
  readonly freedom: number;
  /** Small where the curve does not describe the answers. */
  readonly p: number;
}

const BANDS = 10;
const FEWEST_EXPECTED = 5;

/** Learners whose rest scores are alike. */
export interface ObservedBand {
  readonly n: number;
  readonly right: number;
  /** How many the curve expects to be right. */
  readonly expected: number;
  /** Their mean rest score, in standard deviations of the class. */
  readonly z: number;
}

/**
 * Tenths of the class by rest score, lowest first, with what was seen and what the curve expects.
 * Neighbours are put together until five right and five wrong answers are expected in each; all of
 * them where that leaves none.
 */
export function observedBands(
  points: readonly RestPoint[],
  reliability: number,
  line: Line,
): readonly ObservedBand[] {
  const bandOf = bandsOf(
    points.map(({ rest, count }) => ({ score: rest, count })),
    BANDS,
  );
  const tenths = Array.from({ length: BANDS }, (_, band) =>
    points
      .filter(({ rest }) => bandOf(rest) === band)
      .map(({ z, count, right }) => ({
        n: count,
        right,
        expected: count * expectedCurve(line, reliability, z).p,
        z,
      }))
      .reduce(together, EMPTY),
  );
  const bands = largeEnough(tenths);
  return bands.length > 0 ? bands : [tenths.reduce(together, EMPTY)];
}

/**
 * Yen's (1981) $Q_1 = \sum_j \frac{N_j (O_j - E_j)^2}{E_j (1 - E_j)}$ over bands of the class by
 * rest score, O and E the proportions right that were seen and that the curve gives, with two
 * degrees of freedom less than bands. None where there are fewer than three.
 */
export function itemFit(bands: readonly ObservedBand[]): Estimate<ItemFit> {
  if (bands.length < 3) return none("too-few");
  const chiSquare = bands.reduce((sum, { n, right, expected }) => {
    return sum + ((right - expected) ** 2 * n) / (expected * (n - expected));
  }, 0);
  const freedom = bands.length - 2;
  return { value: { chiSquare, freedom, p: chiSquareTail(chiSquare, freedom) } };
}

const EMPTY: ObservedBand = { n: 0, right: 0, expected: 0, z: 0 };

const together = (a: ObservedBand, b: ObservedBand): ObservedBand => ({
  n: a.n + b.n,
  right: a.right + b.right,
  expected: a.expected + b.expected,
  z: (a.n * a.z + b.n * b.z) / Math.max(1, a.n + b.n),
});

const isLarge = ({ n, expected }: ObservedBand): boolean =>
  expected >= FEWEST_EXPECTED && n - expected >= FEWEST_EXPECTED;

function largeEnough(tenths: readonly ObservedBand[]): readonly ObservedBand[] {
  const bands: ObservedBand[] = [];
  let open: ObservedBand = EMPTY;
  for (const tenth of tenths) {
    open = together(open, tenth);
    if (!isLarge(open)) continue;
    bands.push(open);
    open = EMPTY;
  }
  // What is left over at the top goes to the last band that was large enough.
  const last = bands.pop();
  return last === undefined ? [] : [...bands, together(last, open)];
}
