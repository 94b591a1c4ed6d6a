import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  multiply,
  negate,
  rational,
  toNumber,
  ZERO,
} from "@/lib/arithmetic/rational";
import { exactly } from "../scenario.fixture";
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

const poly = (...coefficients: readonly number[]): Polynomial =>
  sumOf(
    [],
    coefficients.map((value) => rational(value)),
  );

const polynomials = fc
  .array(fc.integer({ min: -6, max: 6 }), { maxLength: 5 })
  .map((coefficients) => poly(...coefficients));
const points = fc.integer({ min: -9, max: 9 }).map((part) => rational(part, 4));

describe("a polynomial", () => {
  test("of sums, products and signs has the values that they have", () => {
    fc.assert(
      fc.property(polynomials, polynomials, points, (a, b, x) => {
        expect(valueAt(sumOf(a, b), x)).toEqual(add(valueAt(a, x), valueAt(b, x)));
        expect(valueAt(productOf(a, b), x)).toEqual(multiply(valueAt(a, x), valueAt(b, x)));
        expect(valueAt(negated(a), x)).toEqual(negate(valueAt(a, x)));
      }),
    );
  });

  test("counts its coefficients from the constant upwards", () => {
    expect(valueAt(poly(5, 0, 2), rational(3))).toEqual(rational(23));
    expect(valueAt(IDENTITY, exactly("2/7"))).toEqual(exactly("2/7"));
    expect(valueAt(constant(exactly("0.3")), rational(9))).toEqual(exactly("0.3"));
  });

  test("ends with no zero, so that nothing is the empty list", () => {
    expect(constant(ZERO)).toEqual([]);
    expect(poly(1, 0, 0)).toEqual([rational(1)]);
    fc.assert(
      fc.property(polynomials, (a) => {
        expect(sumOf(a, negated(a))).toEqual([]);
        expect(productOf(a, [])).toEqual([]);
        expect(productOf([], a)).toEqual([]);
      }),
    );
  });
});

describe("the roots between two points", () => {
  test("are as many on the two sides of a point, and at it, as altogether", () => {
    fc.assert(
      fc.property(polynomials, points, (a, cut) => {
        fc.pre(a.length > 0);
        const [from, to] = [rational(-40), rational(40)];
        const at = valueAt(a, cut).numerator === 0n ? 1 : 0;
        expect(rootsBetween(a, from, cut) + at + rootsBetween(a, cut, to)).toBe(
          rootsBetween(a, from, to),
        );
      }),
    );
  });

  test("are those of the factors", () => {
    const roots = fc.array(points, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(roots, points, points, (of, from, to) => {
        fc.pre(compare(from, to) < 0);
        const product = of.reduce<Polynomial>(
          (sofar, root) => productOf(sofar, [negate(root), rational(1)]),
          poly(-3),
        );
        const inside = of.filter((root) => compare(root, from) > 0 && compare(root, to) < 0);
        expect(rootsBetween(product, from, to)).toBe(new Set(inside.map(toNumber)).size);
      }),
    );
  });

  test("are none of what has no root, or is nowhere 0", () => {
    expect(rootsBetween(poly(7), rational(-1), rational(1))).toBe(0);
    expect(rootsBetween(poly(2, 0, 0, 0, 1), rational(-9), rational(9))).toBe(0);
  });
});
