import { describe, expect, test } from "vitest";
import {
  compare,
  equals,
  multiply,
  rational,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import type { Truth } from "@/lib/arithmetic/value";
import { exactly } from "./scenario.fixture";
import { turningPoint } from "./turning-point";

const tenths = Array.from({ length: 11 }, (_, place) => rational(place, 10));
const isAbove = (edge: string) => (value: Rational) => compare(value, exactly(edge)) > 0;
const isBelow = (edge: string) => (value: Rational) => compare(value, exactly(edge)) < 0;
const turnedWhere =
  (...regions: readonly ((value: Rational) => boolean)[]) =>
  (value: Rational): Truth =>
    regions.some((isIn) => isIn(value)) ? "false" : "true";
const between = (low: string, high: string) => (value: Rational) =>
  isAbove(low)(value) && isBelow(high)(value);

describe("the turning point of a claim on a line", () => {
  test("is the exact edge of the stretch that turns it, with a plain value beyond", () => {
    expect(turningPoint(turnedWhere(isAbove("3/7")), exactly("0"), tenths)).toEqual({
      to: exactly("0.45"),
      boundary: exactly("3/7"),
      isExact: true,
      side: "above",
    });
    expect(turningPoint(turnedWhere(isBelow("3/7")), exactly("1"), tenths)).toEqual({
      to: exactly("0.4"),
      boundary: exactly("3/7"),
      isExact: true,
      side: "below",
    });
  });

  test("does not depend on the order in which values are tried", () => {
    const shuffled = tenths.toSorted((a, b) => Number((a.numerator % 3n) - (b.numerator % 3n)));
    const forwards = turningPoint(turnedWhere(isAbove("3/7")), exactly("0"), tenths);
    expect(turningPoint(turnedWhere(isAbove("3/7")), exactly("0"), shuffled)).toEqual(forwards);
  });

  test("turns a false claim as well as a true one", () => {
    const truthAt = (value: Rational): Truth => (isAbove("0.62")(value) ? "true" : "false");
    expect(turningPoint(truthAt, exactly("0.5"), tenths)).toMatchObject({ to: exactly("0.65") });
  });

  test("is the nearer one where there is one on either side", () => {
    const truthAt = (low: string, high: string) => turnedWhere(isBelow(low), isAbove(high));
    const at = (low: string, high: string) =>
      turningPoint(truthAt(low, high), exactly("0.5"), tenths)?.boundary;
    expect(at("0.22", "0.72")).toEqual(exactly("0.72"));
    expect(at("0.32", "0.82")).toEqual(exactly("0.32"));
  });

  test("is the first stretch on the way, and not a later one", () => {
    const truthAt = turnedWhere(between("0.25", "0.45"), isAbove("0.75"));
    expect(turningPoint(truthAt, exactly("0"), tenths)).toMatchObject({
      boundary: exactly("0.25"),
    });
  });

  test("passes over a tie where a stretch comes later, also on the other side", () => {
    const isTie = (value: Rational) => equals(value, exactly("0.6"));
    expect(turningPoint(turnedWhere(isTie, isAbove("0.8")), exactly("0.5"), tenths)).toMatchObject({
      boundary: exactly("0.8"),
      side: "above",
    });
    expect(turningPoint(turnedWhere(isTie, isBelow("0.2")), exactly("0.5"), tenths)).toMatchObject({
      boundary: exactly("0.2"),
      side: "below",
    });
  });

  test("is a tie where only a tie will do", () => {
    const isTie = (value: Rational) => equals(value, exactly("0.6"));
    const expected = { to: exactly("0.6"), boundary: exactly("0.6"), isExact: true } as const;
    expect(turningPoint(turnedWhere(isTie), exactly("0.5"), tenths)).toEqual({
      ...expected,
      side: "above",
    });
    expect(turningPoint(turnedWhere(isTie), exactly("0.9"), tenths)).toEqual({
      ...expected,
      side: "below",
    });
  });

  test("is nowhere when nothing turns it, and what has no truth does not", () => {
    for (const truth of ["true", "undetermined", null] as const) {
      const truthAt = (value: Rational): Truth | null => (isAbove("0.5")(value) ? truth : "true");
      expect(turningPoint(truthAt, exactly("0.2"), tenths)).toBeNull();
    }
    expect(turningPoint(turnedWhere(isAbove("0.5")), exactly("0.2"), [])).toBeNull();
  });

  test("says that an irrational boundary is only near", () => {
    const half = exactly("1/2");
    const found = turningPoint(
      turnedWhere((value) => compare(multiply(value, value), half) > 0),
      exactly("0"),
      tenths,
    );
    expect(found?.isExact).toBe(false);
    expect(Math.abs(toNumber(found?.boundary ?? half) - Math.SQRT1_2)).toBeLessThan(2 ** -40);
    expect(found?.to).toEqual(exactly("0.75"));
  });

  test.each([
    ["0.411", "0.43", "0.42"],
    ["0.411", "0.419", "0.412"],
    ["0.38", "0.43", "0.4"],
    ["0.391", "0.397", "0.392"],
  ])("between %s and %s goes to a plain value: %s", (low, high, to) => {
    const middle = rational(
      exactly(low).numerator * exactly(high).denominator +
        exactly(high).numerator * exactly(low).denominator,
      2n * exactly(low).denominator * exactly(high).denominator,
    );
    const up = turningPoint(turnedWhere(between(low, high)), exactly("0"), [middle, exactly("1")]);
    expect(up).toMatchObject({ to: exactly(to), side: "above", boundary: exactly(low) });
  });

  test("goes to the value that was tried where no plain one lies beyond", () => {
    const odd = exactly("123457/300000");
    const edge = exactly("123456/300000");
    const found = turningPoint(
      turnedWhere((value) => compare(value, edge) > 0),
      exactly("0"),
      [odd],
    );
    expect(found).toMatchObject({ to: odd, boundary: edge });
  });

  test("goes no further than the last value that is possible", () => {
    const found = turningPoint(turnedWhere(isAbove("0.998")), exactly("0.5"), tenths);
    expect(found).toMatchObject({ to: exactly("1"), boundary: exactly("0.998") });
    const below = turningPoint(turnedWhere(isBelow("0.002")), exactly("0.5"), tenths);
    expect(below).toMatchObject({ to: exactly("0"), boundary: exactly("0.002") });
  });
});
