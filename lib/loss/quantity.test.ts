import { describe, expect, test } from "vitest";
import { approximate, exact, minus, near, order, over, plus, times } from "./quantity";
import { exactly } from "./scenario.fixture";
import { singleNumber } from "./single-number";
import { twoTargets } from "./two-targets";

const half = exact(exactly("1/2"));
const third = exact(exactly("1/3"));
const root = approximate(Math.SQRT2);

describe("quantities", () => {
  test("stay exact among themselves", () => {
    expect(plus(half, third)).toEqual(exact(exactly("5/6")));
    expect(minus(half, third)).toEqual(exact(exactly("1/6")));
    expect(times(half, third)).toEqual(exact(exactly("1/6")));
    expect(over(half, third)).toEqual(exact(exactly("3/2")));
  });

  test("are floats as soon as one of them is", () => {
    for (const [a, b, x, y] of [
      [half, root, 0.5, Math.SQRT2],
      [root, half, Math.SQRT2, 0.5],
      [root, root, Math.SQRT2, Math.SQRT2],
    ] as const) {
      expect(plus(a, b)).toEqual(approximate(x + y));
      expect(minus(a, b)).toEqual(approximate(x - y));
      expect(times(a, b)).toEqual(approximate(x * y));
      expect(over(a, b)).toEqual(approximate(x / y));
    }
  });

  test("have a nearest float", () => {
    expect(near(half)).toBe(0.5);
    expect(near(root)).toBe(Math.SQRT2);
  });

  test("are in order, exact ones to the last digit", () => {
    const hair = exact(exactly("1/1000000000000000000000"));
    const pairs = [
      [third, half],
      [half, root],
      [approximate(-1), third],
      [half, plus(half, hair)],
      [approximate(1), approximate(2)],
    ] as const;
    for (const [low, high] of pairs) {
      expect(order(low, high)).toBe(-1);
      expect(order(high, low)).toBe(1);
      expect(order(low, low)).toBe(0);
    }
    expect(order(half, approximate(0.5))).toBe(0);
  });
});

test("a set is no single number", () => {
  const set = { kind: "interval", low: exactly("0"), high: exactly("1") } as const;
  expect(() => singleNumber(set)).toThrow("one number is needed here");
  expect(singleNumber(half)).toBe(half);
  expect(singleNumber(root)).toBe(root);
});

test("two targets come as the lower and the higher, and one or three do not", () => {
  const [a, b, c] = ["0.3", "0.5", "0.9"].map((target) => ({
    target: exactly(target),
    weight: exactly("1"),
  }));
  if (!a || !b || !c) throw new Error();
  expect(twoTargets([b, a])).toEqual([a, b]);
  expect(twoTargets([a, b])).toEqual([a, b]);
  expect(twoTargets([a])).toBeNull();
  expect(twoTargets([c, a, b])).toBeNull();
  expect(twoTargets([])).toBeNull();
});
