import {
  add,
  compare,
  HALF,
  multiply,
  ONE,
  type Rational,
  subtract,
  toNumber,
} from "@/lib/arithmetic/rational";
import { simplestRationals } from "../simplest-rational";
import {
  constant,
  IDENTITY,
  negated,
  productOf,
  rootsBetween,
  sumOf,
  valueAt,
  type Polynomial,
} from "./polynomial";
import { rationalRootIn } from "./rational-root";

/** A quotient of two polynomials in the one open assumption x. */
export interface Fraction {
  readonly top: Polynomial;
  readonly bottom: Polynomial;
}

/** A stretch of x, its ends not included. */
export interface Stretch {
  readonly from: Rational;
  readonly to: Rational;
}

/** Thrown to ask that a stretch be cut here, because a formula is another one on the other side. */
export class Cut extends Error {
  readonly at: Rational;

  constructor(at: Rational) {
    super("the stretch must be cut");
    this.name = "Cut";
    this.at = at;
  }
}

/** Thrown where this kind of proof does not reach. */
export class NoProof extends Error {
  constructor() {
    super("this cannot be proved here");
    this.name = "NoProof";
  }
}

/** Thrown where the only root in a stretch is irrational: a stretch that holds it and no other. */
export class HiddenRoot extends NoProof {
  readonly around: Stretch;

  constructor(around: Stretch) {
    super();
    this.around = around;
  }
}

export const X: Fraction = { top: IDENTITY, bottom: constant(ONE) };

export function fixedFraction(value: Rational): Fraction {
  return { top: constant(value), bottom: constant(ONE) };
}

export function added(a: Fraction, b: Fraction): Fraction {
  return {
    top: sumOf(productOf(a.top, b.bottom), productOf(b.top, a.bottom)),
    bottom: productOf(a.bottom, b.bottom),
  };
}

export function opposite({ top, bottom }: Fraction): Fraction {
  return { top: negated(top), bottom };
}

export function multiplied(a: Fraction, b: Fraction): Fraction {
  return { top: productOf(a.top, b.top), bottom: productOf(a.bottom, b.bottom) };
}

export function inverse({ top, bottom }: Fraction): Fraction {
  if (top.length === 0) throw new NoProof();
  return { top: bottom, bottom: top };
}

export function middleOf({ from, to }: Stretch): Rational {
  return multiply(HALF, add(from, to));
}

/**
 * The sign of a fraction on a whole stretch. Throws {@link Cut} at a root or a pole inside when that
 * is a simple fraction, {@link HiddenRoot} otherwise.
 */
export function signOn({ top, bottom }: Fraction, stretch: Stretch): -1 | 0 | 1 {
  if (top.length === 0) return 0;
  const both = productOf(top, bottom);
  if (rootsBetween(both, stretch.from, stretch.to) > 0) throw new Cut(rootIn(both, stretch));
  return valueAt(both, middleOf(stretch)).numerator > 0n ? 1 : -1;
}

/** Halves the stretch until it holds one root, then asks which fraction that root is. */
function rootIn(a: Polynomial, stretch: Stretch): Rational {
  let { from, to } = stretch;
  for (let round = 0; round < 60; round += 1) {
    const middle = middleOf({ from, to });
    if (valueAt(a, middle).numerator === 0n) return middle;
    if (rootsBetween(a, from, middle) > 0) to = middle;
    else from = middle;
    if (toNumber(subtract(to, from)) < 1e-13) break;
  }
  const close = toNumber(middleOf({ from, to }));
  const simple = simplestRationals(close, 1e6).find(
    (candidate) => valueAt(a, candidate).numerator === 0n,
  );
  const isInside = simple && compare(simple, stretch.from) > 0 && compare(simple, stretch.to) < 0;
  if (isInside) return simple;
  const isBetween = compare(from, stretch.from) > 0 && compare(to, stretch.to) < 0;
  if (!isBetween || rootsBetween(a, from, to) !== 1) throw new NoProof();
  const exact = rationalRootIn(a, { from, to });
  if (exact) return exact;
  throw new HiddenRoot({ from, to });
}

/** Whether the fraction is 0 somewhere on a stretch that holds one root of it or one pole. */
export function isMet({ top, bottom }: Fraction, { from, to }: Stretch): boolean {
  return rootsBetween(top, from, to) === 1 && rootsBetween(bottom, from, to) === 0;
}
