import fc from "fast-check";
import { expect, test } from "vitest";
import { multiply, negate, ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import { productOf, type Polynomial } from "./polynomial";
import { rationalRootIn } from "./rational-root";

const UNIT = { from: ZERO, to: ONE };

test.each([
  ["2x² − 1", [rational(-1), ZERO, rational(2)]],
  ["x³ − 1/2", [rational(-1, 2), ZERO, ZERO, ONE]],
  ["x² + x − 1", [rational(-1), ONE, ONE]],
] satisfies readonly [string, Polynomial][])("the root of %s is irrational", (_, polynomial) => {
  expect(rationalRootIn(polynomial, UNIT)).toBeNull();
});

test("a rational root is found whatever its denominator, beside roots that are none", () => {
  const numbers = fc.tuple(fc.bigInt(1n, 10n ** 15n), fc.bigInt(1n, 10n ** 15n));
  fc.assert(
    fc.property(numbers, fc.bigInt(1n, 10n ** 6n), ([a, b], factor) => {
      const root = rational(a < b ? a : b, a < b ? b : a);
      fc.pre(root.denominator > 1n);
      const line: Polynomial = [multiply(negate(root), rational(factor)), rational(factor)];
      const withOthers = productOf(line, [rational(2), ZERO, ONE]);
      expect(rationalRootIn(withOthers, UNIT)).toEqual(root);
    }),
  );
});

test("a root that lies a hair beside a simple fraction is not taken for it", () => {
  // (x − 1/2)² = 2 · 10⁻⁴⁰: its roots are 1/2 ± √2 · 10⁻²⁰.
  const polynomial: Polynomial = [
    rational(1n * 10n ** 40n - 8n, 4n * 10n ** 40n),
    rational(-1),
    ONE,
  ];
  expect(rationalRootIn(polynomial, { from: rational(1, 2), to: ONE })).toBeNull();
});
