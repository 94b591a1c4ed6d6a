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

interface Band {
  readonly n: number;
  readonly right: number;
  readonly expected: number;
}

/**
 * Yen's (1981) $Q_1 = \sum_j \frac{N_j (O_j - E_j)^2}{E_j (1 - E_j)}$ over tenths of the class by
 * rest score, O and E the proportions right that were seen and that the curve gives, with two
 * degrees of freedom less than bands. Neighbouring bands are put together until five right and five
 * wrong answers are expected in each; none where fewer than three are left.
 */
export function itemFit(
  points: readonly RestPoint[],
  reliability: number,
  line: Line,
): Estimate<ItemFit> {
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
      }))
      .reduce(together, { n: 0, right: 0, expected: 0 }),
  );
  const bands = largeEnough(tenths);
  if (bands.length < 3) return none("too-few");
  const chiSquare = bands.reduce((sum, { n, right, expected }) => {
    return sum + ((right - expected) ** 2 * n) / (expected * (n - expected));
  }, 0);
  const freedom = bands.length - 2;
  return { value: { chiSquare, freedom, p: chiSquareTail(chiSquare, freedom) } };
}

const together = (a: Band, b: Band): Band => ({
  n: a.n + b.n,
  right: a.right + b.right,
  expected: a.expected + b.expected,
});

const isLarge = ({ n, expected }: Band): boolean =>
  expected >= FEWEST_EXPECTED && n - expected >= FEWEST_EXPECTED;

function largeEnough(tenths: readonly Band[]): readonly Band[] {
  const bands: Band[] = [];
  let open: Band = { n: 0, right: 0, expected: 0 };
  for (const tenth of tenths) {
    open = together(open, tenth);
    if (!isLarge(open)) continue;
    bands.push(open);
    open = { n: 0, right: 0, expected: 0 };
  }
  // What is left over at the top goes to the last band that was large enough.
  const last = bands.pop();
  return last === undefined ? [] : [...bands, together(last, open)];
}
