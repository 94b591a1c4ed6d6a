import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromNumber } from "./from-number";
import {
  absolute,
  add,
  compare,
  divide,
  DivisionByZero,
  equals,
  HALF,
  isInteger,
  maximum,
  minimum,
  multiply,
  negate,
  ONE,
  parseDecimal,
  power,
  rational,
  subtract,
  toNumber,
  ZERO,
} from "./rational";

const anyRational = fc
  .tuple(fc.bigInt(-(10n ** 9n), 10n ** 9n), fc.bigInt(1n, 10n ** 9n))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("rationals", () => {
  it("are in lowest terms with a positive denominator", () => {
    expect(rational(6, -4)).toEqual({ numerator: -3n, denominator: 2n });
    expect(rational(-6, -4)).toEqual({ numerator: 3n, denominator: 2n });
    expect(rational(0, -5)).toEqual({ numerator: 0n, denominator: 1n });
    expect(rational(7)).toEqual({ numerator: 7n, denominator: 1n });
    expect(HALF).toEqual({ numerator: 1n, denominator: 2n });
  });

  it("refuse a denominator of zero", () => {
    expect(() => rational(1, 0)).toThrow(DivisionByZero);
    expect(() => divide(ONE, ZERO)).toThrow("division by zero");
    expect(() => power(ZERO, -1n)).toThrow(DivisionByZero);
  });

  it.each([
    ["0.9", 9, 10],
    [".5", 1, 2],
    ["5.", 5, 1],
    ["-0.25", -1, 4],
    ["−0.25", -1, 4],
    ["+2", 2, 1],
    ["007", 7, 1],
  ])("are read from %s without a float", (text, numerator, denominator) => {
    expect(parseDecimal(text)).toEqual(rational(numerator, denominator));
  });

  it.each(["", ".", "-", "1.2.3", "1e3", " 1", "a", "1 "])("are not read from “%s”", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it("form a field", () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        expect(add(a, negate(a))).toEqual(ZERO);
        if (b.numerator !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
      }),
    );
  });

  it("are ordered as their differences say", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const difference = subtract(a, b).numerator;
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
        expect(equals(a, b)).toBe(difference === 0n);
        expect(compare(minimum(a, b), maximum(a, b))).toBeLessThanOrEqual(0);
        expect(absolute(a)).toEqual(a.numerator < 0n ? negate(a) : a);
      }),
    );
    expect(compare(ONE, rational(2, 2))).toBe(0);
    expect(equals(rational(1, 2), rational(1, 3))).toBe(false);
    expect(minimum(ONE, ZERO)).toBe(ZERO);
    expect(maximum(ONE, ZERO)).toBe(ONE);
    expect([isInteger(ONE), isInteger(HALF)]).toEqual([true, false]);
  });

  it("are raised to whole powers", () => {
    expect(power(rational(-2, 3), 3n)).toEqual(rational(-8, 27));
    expect(power(rational(-2, 3), -3n)).toEqual(rational(-27, 8));
    expect(power(ZERO, 0n)).toEqual(ONE);
  });

  it("become the nearest float, beyond the range of floats too", () => {
    expect(toNumber(rational(1, 10))).toBe(0.1);
    expect(toNumber(ZERO)).toBe(0);
    // Coprime, so that neither part comes into the range of a float.
    const [large, larger] = [10n ** 400n + 1n, 3n ** 1000n];
    expect(toNumber(rational(large, 10n ** 399n))).toBeCloseTo(10, 12);
    expect(toNumber(rational(-large, 10n ** 401n))).toBeCloseTo(-0.1, 12);
    expect(toNumber(rational(larger, 2n ** 1584n))).toBeCloseTo(
      2 ** (1000 * Math.log2(3) - 1584),
      9,
    );
    expect(toNumber(rational(large, 10n ** 100n)) / 1e300).toBeCloseTo(1, 12);
    expect(toNumber(rational(-(10n ** 100n), large)) * 1e300).toBeCloseTo(-1, 12);
    expect(toNumber(rational(0n, large))).toBe(0);
    expect(toNumber(rational(1n, 10n ** 400n))).toBe(0);
    expect(toNumber(rational(10n ** 400n))).toBe(Infinity);
  });

  it("hold every float exactly", () => {
    expect(fromNumber(0.5)).toEqual(HALF);
    expect(fromNumber(-3)).toEqual(rational(-3));
    expect(fromNumber(0.1)).toEqual(rational(3602879701896397n, 2n ** 55n));
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e100, max: 1e100 }),
        (x) => {
          fc.pre(x === 0 || Math.abs(x) > 1e-100);
          expect(toNumber(fromNumber(x))).toBe(x === 0 ? 0 : x);
        },
      ),
    );
  });
});
