import { describe, expect, it } from "vitest";
import { approximateValue, exactValue, intervalValue, ValueError } from "./make-value";
import { ONE, rational, ZERO } from "./rational";

const TOO_LARGE = "this number is too large to work with";
const MOST = 2n ** 2048n - 1n;

describe("values", () => {
  it("are exact up to 2048 bits above and below the line", () => {
    for (const value of [rational(MOST), rational(-MOST), rational(1n, MOST)]) {
      expect(exactValue(value)).toEqual({ kind: "exact", value });
    }
    for (const value of [rational(MOST + 1n), rational(-MOST - 1n), rational(1n, MOST + 1n)]) {
      expect(() => exactValue(value)).toThrow(new ValueError(TOO_LARGE));
    }
  });

  it("are finite floats, and never the negative zero", () => {
    expect(approximateValue(-1.5)).toEqual({ kind: "approximate", value: -1.5 });
    expect(approximateValue(-0)).toEqual({ kind: "approximate", value: 0 });
    for (const value of [Infinity, -Infinity, NaN]) {
      expect(() => approximateValue(value)).toThrow(TOO_LARGE);
    }
  });

  it("are sets of more than one number", () => {
    expect(intervalValue(ZERO, ONE)).toEqual({ kind: "interval", low: ZERO, high: ONE });
    expect(intervalValue(ONE, ONE)).toEqual({ kind: "exact", value: ONE });
    expect(() => intervalValue(ZERO, rational(MOST + 1n))).toThrow(TOO_LARGE);
    expect(() => intervalValue(rational(-MOST - 1n), ZERO)).toThrow(TOO_LARGE);
  });

  it("that do not exist are told by an error of their own name", () => {
    expect(new ValueError("no root")).toMatchObject({ name: "ValueError", message: "no root" });
  });
});
