import {
  add,
  divide,
  multiply,
  negate,
  ONE,
  rational,
  subtract,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";

/** Coefficients from the constant upwards, without zeros at the end: [] is the zero polynomial. */
export type Polynomial = readonly Rational[];

export const constant = (value: Rational): Polynomial => trim([value]);
export const IDENTITY: Polynomial = [ZERO, ONE];

export function sumOf(a: Polynomial, b: Polynomial): Polynomial {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return trim(long.map((value, place) => add(value, short[place] ?? ZERO)));
}

export function negated(a: Polynomial): Polynomial {
  return a.map(negate);
}

export function productOf(a: Polynomial, b: Polynomial): Polynomial {
  return b.reduce<Polynomial>(
    (sum, factor, shift) =>
      sumOf(sum, [
        ...Array.from({ length: shift }, () => ZERO),
        ...a.map((value) => multiply(value, factor)),
      ]),
    [],
  );
}

export function valueAt(a: Polynomial, point: Rational): Rational {
  return a.reduceRight((sum, value) => add(multiply(sum, point), value), ZERO);
}

function derivative(a: Polynomial): Polynomial {
  return trim(a.slice(1).map((value, place) => multiply(value, rational(BigInt(place + 1)))));
}

function remainder(a: Polynomial, b: Polynomial): Polynomial {
  const lead = b.at(-1);
  if (!lead) throw new RangeError("division by the zero polynomial");
  let rest = a;
  while (rest.length >= b.length) {
    const factor = divide(rest.at(-1) ?? ZERO, lead);
    const shift = rest.length - b.length;
    rest = trim(
      rest
        .slice(0, -1)
        .map((value, place) => subtract(value, multiply(factor, b[place - shift] ?? ZERO))),
    );
  }
  return rest;
}

/**
 * How many different roots lie strictly between two points, by Sturm's theorem. Roots at the two
 * points themselves are divided out first, since the theorem does not hold there.
 */
export function rootsBetween(a: Polynomial, from: Rational, to: Rational): number {
  const inner = withoutRoot(withoutRoot(a, from), to);
  const chain: Polynomial[] = [inner, derivative(inner)];
  for (;;) {
    const [before, last] = [chain.at(-2) ?? [], chain.at(-1) ?? []];
    if (last.length === 0) break;
    chain.push(negated(remainder(before, last)));
  }
  return changes(chain, from) - changes(chain, to);
}

/** The polynomial divided by (x − root) as often as that goes. */
function withoutRoot(a: Polynomial, root: Rational): Polynomial {
  if (a.length < 2 || valueAt(a, root).numerator !== 0n) return a;
  const quotient: Rational[] = [];
  let carry = ZERO;
  for (const value of a.toReversed()) {
    carry = add(multiply(carry, root), value);
    quotient.push(carry);
  }
  return withoutRoot(trim(quotient.slice(0, -1).toReversed()), root);
}

function changes(chain: readonly Polynomial[], at: Rational): number {
  const signs = chain
    .map((member) => valueAt(member, at).numerator)
    .filter((value) => value !== 0n)
    .map((value) => value > 0n);
  return signs.filter((sign, place) => place > 0 && sign !== signs[place - 1]).length;
}

function trim(a: readonly Rational[]): Polynomial {
  const last = a.findLastIndex((value) => value.numerator !== 0n);
  return a.slice(0, last + 1);
}
