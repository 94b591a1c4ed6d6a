import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compare, rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { bisect } from "./bisect";
import { LOSS_FAMILIES } from "./losses/registry";
import { minimaxOutput, squaredError } from "./minimax-output";
import { noiseThreshold, noisyErrors } from "./noisy-channel";
import { normalBelow, normalDensity } from "./normal";
import { rootsBetween, type Polynomial } from "./proof/polynomial";
import { exactly } from "./scenario.fixture";
import { simplestBetween } from "./simplest-between";
import { simplestRationals } from "./simplest-rational";
import { straightZero } from "./straight-zero";
import { weightedMedian } from "./weighted-median";

const poly = (...coefficients: readonly number[]): Polynomial =>
  coefficients.map((value) => rational(value));

describe("roots strictly between two points", () => {
  test.each([
    ["x² − 2", poly(-2, 0, 1), "-2", "2", 2],
    ["x² − 2 on the right", poly(-2, 0, 1), "0", "2", 1],
    ["x² + 1", poly(1, 0, 1), "-5", "5", 0],
    ["(x − 1)² counts once", poly(1, -2, 1), "0", "2", 1],
    ["an end that is a root does not count", poly(0, -1, 1), "0", "1", 0],
    ["nor a double one", poly(0, 0, 1), "0", "1", 0],
    ["but what lies between does", poly(0, 2, -3, 1), "0", "2", 1],
    ["a constant", poly(3), "0", "1", 0],
    ["a line", poly(-1, 2), "0", "1", 1],
    ["three of a cubic", poly(0, -1, 0, 4), "-1", "1", 3],
  ] as const)("%s", (_, polynomial, from, to, count) => {
    expect(rootsBetween(polynomial, exactly(from), exactly(to))).toBe(count);
  });

  test("agree with the roots that a polynomial is built from", () => {
    const roots = fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(roots, (of) => {
        const product = of.reduce<readonly number[]>(
          (sum, root) =>
            [...sum, 0].map((_, place) => (sum[place - 1] ?? 0) - root * (sum[place] ?? 0)),
          [1],
        );
        const inside = new Set(of.filter((root) => root > -4 && root < 5));
        expect(rootsBetween(poly(...product), rational(-4), rational(5))).toBe(inside.size);
      }),
    );
  });
});

describe("the simplest fraction", () => {
  test.each([
    ["0.33", "0.34", "1/3"],
    ["0.3", "0.3", "0.3"],
    ["0", "0.5", "0"],
    ["1.5", "2.5", "2"],
    ["3.14", "3.143", "22/7"],
    ["0.599999999", "0.600000001", "0.6"],
  ])("between %s and %s is %s", (low, high, simple) => {
    expect(simplestBetween(exactly(low), exactly(high))).toEqual(exactly(simple));
  });

  test("is in the range, and no fraction in it has a smaller denominator", () => {
    const parts = fc.integer({ min: 0, max: 3000 }).map((part) => rational(part, 997));
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const [low, high] = compare(one, other) <= 0 ? [one, other] : [other, one];
        const simple = simplestBetween(low, high);
        expect(compare(simple, low)).toBeGreaterThanOrEqual(0);
        expect(compare(simple, high)).toBeLessThanOrEqual(0);
        for (let below = 1n; below < simple.denominator; below += 1n) {
          // The first fraction with this denominator that is not below the range is above it.
          const up = -((-low.numerator * below) / low.denominator);
          const first = up * low.denominator < low.numerator * below ? up + 1n : up;
          expect(compare(rational(first, below), high)).toBe(1);
        }
      }),
    );
  });

  test("that a float stands for is among its convergents", () => {
    for (const text of ["2/7", "57/170", "0.42", "-1/3", "5"]) {
      const found = simplestRationals(toNumber(exactly(text)));
      expect(found).toContainEqual(exactly(text));
    }
    expect(simplestRationals(Math.PI, 200)).toEqual(
      ["3", "22/7", "333/106", "355/113"].map(exactly),
    );
    expect(simplestRationals(Number.NaN)).toEqual([]);
    expect(simplestRationals(Number.POSITIVE_INFINITY)).toEqual([]);
    expect(simplestRationals(Math.PI, 113)).toHaveLength(4);
    expect(simplestRationals(Math.PI, 112)).toHaveLength(3);
    expect(simplestRationals(-0.25)).toContainEqual(exactly("-1/4"));
    expect(simplestRationals(3)).toEqual([exactly("3")]);
  });
});

describe("a change of sign", () => {
  const line = (slope: string, zero: string) => (point: Rational) =>
    rational(
      exactly(slope).numerator *
        (point.numerator * exactly(zero).denominator - exactly(zero).numerator * point.denominator),
      exactly(slope).denominator * point.denominator * exactly(zero).denominator,
    );

  test("of a straight line is found exactly, and stays inside the corners", () => {
    const ends = [exactly("0"), exactly("1")];
    expect(straightZero(line("2", "1/3"), ends)).toEqual([exactly("1/3"), exactly("1/3")]);
    expect(straightZero(line("2", "3"), ends)).toEqual([exactly("1"), exactly("1")]);
    expect(straightZero(line("2", "-3"), ends)).toEqual([exactly("0"), exactly("0")]);
    expect(straightZero(() => rational(0), ends)).toEqual(ends);
    expect(straightZero(line("2", "1/3"), [exactly("1"), exactly("0"), exactly("0")])).toEqual([
      exactly("1/3"),
      exactly("1/3"),
    ]);
    expect(straightZero(line("2", "1/3"), [exactly("2"), exactly("2")])).toEqual([
      exactly("2"),
      exactly("2"),
    ]);
    expect(() => straightZero(line("1", "0"), [])).toThrow(RangeError);
  });

  test("at a jump is the place of the jump, and of a flat stretch its two ends", () => {
    const corners = ["0", "1/4", "1/2", "1"].map(exactly);
    const jump = (point: Rational) => rational(compare(point, exactly("1/4")) < 0 ? -1 : 2);
    expect(straightZero(jump, corners)).toEqual([exactly("1/4"), exactly("1/4")]);
    const flat = (point: Rational) =>
      rational(
        compare(point, exactly("1/4")) < 0 ? -1 : compare(point, exactly("1/2")) < 0 ? 0 : 1,
      );
    expect(straightZero(flat, corners)).toEqual([exactly("1/4"), exactly("1/2")]);
    const level = (point: Rational) => rational(compare(point, exactly("1/4")) < 0 ? -1 : 0);
    expect(straightZero(level, corners)).toEqual([exactly("1/4"), exactly("1")]);
    const early = (point: Rational) => rational(compare(point, exactly("1/4")) < 0 ? 0 : 1);
    expect(straightZero(early, corners)).toEqual([exactly("0"), exactly("1/4")]);
  });

  test("is bisected in floats", () => {
    expect(bisect((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
    expect(bisect((x) => x - 0.5, 0, 1)).toBe(0.5);
    expect(bisect(() => 1, 0, 1)).toBeCloseTo(0, 12);
    expect(bisect(() => -1, 0, 1)).toBeCloseTo(1, 12);
    expect(bisect((x) => x ** 3 - 27, -100, 100)).toBeCloseTo(3, 14);
    expect(bisect((x) => x - 1e-9, 0, 1)).toBeCloseTo(1e-9, 22);
  });

  test("is bisected until two floats have no other between them, and no further", () => {
    let count = 0;
    const counted = (x: number) => {
      count += 1;
      return x - 1 / 3;
    };
    expect(bisect(counted, 0, 1)).toBe(1 / 3);
    expect(count).toBeLessThan(60);
    count = 0;
    expect(bisect(counted, 0.25, 0.25)).toBe(0.25);
    expect(count).toBe(0);
  });
});

describe("the weighted median", () => {
  const median = (...pairs: readonly (readonly [string, string])[]) =>
    weightedMedian(
      pairs.map(([target, weight]) => ({ target: exactly(target), weight: exactly(weight) })),
    );

  test.each([
    [
      [
        ["0.3", "0.8"],
        ["0.9", "0.2"],
      ],
      "0.3",
      "0.3",
    ],
    [
      [
        ["0.9", "2"],
        ["0.3", "2"],
      ],
      "0.3",
      "0.9",
    ],
    [
      [
        ["0.1", "1"],
        ["0.2", "1"],
        ["0.9", "1"],
      ],
      "0.2",
      "0.2",
    ],
    [
      [
        ["0.1", "1"],
        ["0.2", "1"],
        ["0.2", "1"],
        ["0.9", "1"],
      ],
      "0.2",
      "0.2",
    ],
    [
      [
        ["0.1", "1"],
        ["0.4", "0"],
        ["0.9", "1"],
      ],
      "0.1",
      "0.9",
    ],
  ] as const)("of %j", (pairs, low, high) => {
    expect(median(...pairs)).toEqual([exactly(low), exactly(high)]);
  });
});

describe("the normal distribution", () => {
  // Abramowitz & Stegun, tables 26.1 and 26.2, with more digits.
  test.each([
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [1, 0.8413447460685429],
    [-1, 0.15865525393145705],
    [1.959963984540054, 0.975],
    [-2.9, 0.0018658133003840378],
    [-3, 0.0013498980316300946],
    [-3.1, 0.0009676032132183569],
    [-3.5, 2.3262907903552504e-4],
    [-6, 9.865876450376981e-10],
    [-10, 7.619853024160527e-24],
    [-50, 0],
    [50, 1],
  ])("below %d", (x, expected) => {
    expect(Math.abs(normalBelow(x) - expected)).toBeLessThanOrEqual(1e-12 * expected);
  });

  test("leaves as much above as below the mirrored place", () => {
    for (const x of [0.3, 1, 2.99, 3.01, 8]) expect(normalBelow(x) + normalBelow(-x)).toBe(1);
  });

  test("is bell-shaped, 1/√(2π) at its middle", () => {
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15);
    expect(normalDensity(2)).toBeCloseTo(0.05399096651318806, 15);
    expect(normalDensity(-2)).toBe(normalDensity(2));
  });

  test("has no seam where the method changes", () => {
    expect(normalBelow(-3 + 1e-9)).toBeCloseTo(normalBelow(-3 - 1e-9), 10);
    expect(normalBelow(3 + 1e-9)).toBeCloseTo(normalBelow(3 - 1e-9), 10);
  });

  test("is the integral of its density", () => {
    let area = 0;
    for (let k = -4000; k < 1000; k += 1) area += normalDensity((k + 0.5) / 500) / 500;
    expect(area).toBeCloseTo(normalBelow(2), 6);
  });
});

describe("a noisy channel", () => {
  const channel = { low: 0.3, high: 0.9, lowShare: 0.8, tau: 1.3 };
  const made = (family: string, ...parameters: string[]) => {
    const found = LOSS_FAMILIES.get(family);
    if (!found) throw new Error(family);
    return found.make(parameters.map(exactly));
  };

  /** By summing over a fine grid of inputs, without the closed forms. */
  function brute(output: (highShare: number) => number, power: number) {
    const errors = { low: 0, high: 0 };
    const step = 0.0005;
    const weight = step / (1.3 * Math.sqrt(2 * Math.PI));
    for (let x = -9; x < 9; x += step) {
      const at = (centre: number) => Math.exp(-(((x - centre) / 1.3) ** 2) / 2);
      const highShare = (0.2 * at(1)) / (0.2 * at(1) + 0.8 * at(-1));
      errors.low += at(-1) * weight * Math.abs(output(highShare) - 0.3) ** power;
      errors.high += at(1) * weight * Math.abs(output(highShare) - 0.9) ** power;
    }
    return errors;
  }

  const clip = (x: number) => Math.max(0.3, Math.min(0.9, x));
  /** The best output where the brighter group has the share p, for each loss in closed form. */
  const closedForms = [
    ["L1", [], (p: number) => (p > 0.5 ? 0.9 : 0.3)],
    ["L2", [], (p: number) => 0.3 + 0.6 * p],
    ["pinball", ["0.7"], (p: number) => (p > 0.3 ? 0.9 : 0.3)],
    [
      "Huber",
      ["0.1"],
      (p: number) =>
        p < 0.5
          ? 0.3 + (p / (1 - p)) * Math.min(0.1, (1 - p) * 0.6)
          : 0.9 - ((1 - p) / p) * Math.min(0.1, p * 0.6),
    ],
    ["mix", ["0.5"], (p: number) => clip(0.3 + 0.6 * p - (1 - 2 * p) / 2)],
    ["Lp", ["3"], (p: number) => 0.3 + (0.6 * Math.sqrt(p)) / (Math.sqrt(p) + Math.sqrt(1 - p))],
  ] as const;

  test.each(closedForms)("leaves the errors of %s %j that a sum over inputs leaves", (...given) => {
    const [family, parameters, output] = given;
    const loss = made(family, ...parameters);
    for (const power of [1, 2] as const) {
      const [found, expected] = [noisyErrors(channel, loss, power), brute(output, power)];
      expect(found.low).toBeCloseTo(expected.low, 4);
      expect(found.high).toBeCloseTo(expected.high, 4);
    }
  });

  test("leaves Huber between L2 and L1", () => {
    const high = (loss: ReturnType<typeof made>) => noisyErrors(channel, loss, 1).high;
    const [l2, huber, l1] = [made("L2"), made("Huber", "0.1"), made("L1")].map(high);
    const sorted = [l1, l2].toSorted((a, b) => (a ?? 0) - (b ?? 0));
    expect(huber).toBeGreaterThan((sorted[0] ?? 0) - 0.02);
    expect(huber).toBeLessThan((sorted[1] ?? 0) + 0.02);
  });

  test("has its threshold at 2/ln((1−m)/m)", () => {
    expect(noiseThreshold(0.2)).toBeCloseTo(2 / Math.log(4), 12);
  });
});

describe("the minimax output", () => {
  const group = (brightness: string, spread: string, outlier = false) => ({
    name: brightness,
    brightness: exactly(brightness),
    share: exactly("0.25"),
    spread: exactly(spread),
    outlier,
  });
  const groups = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }))
      .map(([b, s]) => group(`${String(b)}/20`, `${String(s)}/20`)),
    { minLength: 1, maxLength: 4 },
  );

  test("has no better output on a fine grid", () => {
    fc.assert(
      fc.property(groups, (of) => {
        const worst = (output: Rational) =>
          Math.max(...of.map((each) => toNumber(squaredError(each, output))));
        const least = worst(minimaxOutput(of));
        for (let step = -20; step <= 120; step += 1) {
          expect(worst(rational(step, 100))).toBeGreaterThanOrEqual(least - 1e-12);
        }
      }),
    );
  });

  test("is the midpoint + (σ_b² − σ_a²)/(2Δ), clipped, and ignores outliers", () => {
    expect(minimaxOutput([group("0.3", "0.1"), group("0.9", "0.4")])).toEqual(exactly("0.725"));
    expect(minimaxOutput([group("0.3", "0.9"), group("0.9", "0")])).toEqual(exactly("0.3"));
    const hot = [group("0.2", "0"), group("0.4", "0"), group("1", "0", true)];
    expect(minimaxOutput(hot)).toEqual(exactly("0.3"));
    expect(compare(minimaxOutput([group("0.5", "0"), group("0.5", "1")]), exactly("0.5"))).toBe(0);
  });
});
