import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decimalPlaces,
  fixed,
  magnitude,
  roundToPlaces,
  roundToSignificant,
  toDecimalText,
  truncateToPlaces,
} from "./decimal";
import { absolute, compare, divide, multiply, parseDecimal, rational, subtract } from "./rational";

const anyRational = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 9n))
  .map(([numerator, denominator]) => rational(numerator, denominator));

describe("decimals", () => {
  it.each([
    [rational(16, 25), 2, "0.64"],
    [rational(-3, 2), 1, "-1.5"],
    [rational(7), 0, "7"],
    [rational(0), 0, "0"],
    [rational(1, 8), 3, "0.125"],
    [rational(1, 5), 1, "0.2"],
    [rational(1, 40), 3, "0.025"],
    [rational(1, 3), null, null],
    [rational(1, 6), null, null],
  ])("are exact where they end (%#)", (value, places, text) => {
    expect(decimalPlaces(value)).toBe(places);
    expect(toDecimalText(value)).toBe(text);
  });

  it("round half away from zero, on both sides", () => {
    expect(fixed(rational(1, 8), 2)).toBe("0.13");
    expect(fixed(rational(-1, 8), 2)).toBe("-0.13");
    expect(fixed(rational(1249, 10000), 2)).toBe("0.12");
    expect(fixed(rational(1, 2), 0)).toBe("1");
    expect(fixed(rational(-1, 2), 0)).toBe("-1");
    expect(fixed(rational(5, 100), 0)).toBe("0");
    expect(roundToPlaces(rational(650), -2)).toEqual(rational(700));
    expect(roundToPlaces(rational(-650), -2)).toEqual(rational(-700));
    expect(roundToPlaces(rational(649), -2)).toEqual(rational(600));
  });

  it("never show a negative zero, and keep the places asked for", () => {
    expect(fixed(rational(-1, 1000), 2)).toBe("0.00");
    expect(fixed(rational(2), 2)).toBe("2.00");
    expect(fixed(rational(1234), -2)).toBe("1200");
  });

  it("truncate towards zero", () => {
    expect(truncateToPlaces(rational(2, 3), 2)).toEqual(rational(66, 100));
    expect(truncateToPlaces(rational(-2, 3), 2)).toEqual(rational(-66, 100));
    expect(truncateToPlaces(rational(5, 2), 0)).toEqual(rational(2));
  });

  it("round to significant digits", () => {
    expect(roundToSignificant(rational(25, 26), 3)).toEqual(rational(962, 1000));
    expect(roundToSignificant(rational(2000, 3), 3)).toEqual(rational(667));
    expect(roundToSignificant(rational(20000, 3), 3)).toEqual(rational(6670));
    expect(roundToSignificant(rational(0), 3)).toEqual(rational(0));
    expect(roundToSignificant(rational(-9996, 10000), 3)).toEqual(rational(-1));
  });

  it.each([
    [rational(1), 0],
    [rational(9), 0],
    [rational(10), 1],
    [rational(999, 10), 1],
    [rational(-650), 2],
    [rational(1, 10), -1],
    [rational(99, 1000), -2],
    [rational(1, 3), -1],
    [rational(1, 1000), -3],
  ])("know the place of the leading digit (%#)", (value, expected) => {
    expect(magnitude(value)).toBe(expected);
  });

  it("are off by at most half a unit of the last place", () => {
    fc.assert(
      fc.property(anyRational, fc.integer({ min: -3, max: 8 }), (value, places) => {
        const unit =
          places >= 0 ? rational(1n, 10n ** BigInt(places)) : rational(10n ** BigInt(-places));
        const rounded = roundToPlaces(value, places);
        expect(
          compare(multiply(absolute(subtract(rounded, value)), rational(2)), unit),
        ).toBeLessThanOrEqual(0);
        expect(divide(rounded, unit).denominator).toBe(1n);
        expect(parseDecimal(fixed(value, places))).toEqual(rounded);
      }),
    );
  });
});
