import { describe, expect, it } from "vitest";
import { display } from "./display";
import { rational } from "./rational";

describe("display", () => {
  it.each([
    [16, 25, "0.64"],
    [-1, 40, "−0.025"],
    [25, 26, "25/26 ≈ 0.962"],
    [-1, 3, "−1/3 ≈ −0.333"],
    [1, 65536, "1/65536 ≈ 1.53 × 10^(−5)"],
    [12345678, 100000000, "0.12345678"],
    [123456789, 1000000000, "123456789/1000000000 ≈ 0.123"],
    [1, 1000000000000, "0.000000000001"],
    [1, 10000000000000, "1/10000000000000 ≈ 1.00 × 10^(−13)"],
    [617283945, 10, "61728394.5"],
    [123456789, 1, "123456789"],
    [2000, 3, "2000/3 ≈ 667"],
    [40000, 3, "40000/3 ≈ 13300"],
    [10000000, 3, "10000000/3 ≈ 3330000"],
    [100000000, 3, "100000000/3 ≈ 3.33 × 10^7"],
    [1, 3000, "1/3000 ≈ 0.000333"],
    [1, 30000, "1/30000 ≈ 3.33 × 10^(−5)"],
    [0, 1, "0"],
    [10n ** 39n, 1, `1${"0".repeat(39)}`],
    [10n ** 40n, 1, "≈ 1.00 × 10^40"],
    [1, 3n * 10n ** 37n, `1/3${"0".repeat(37)} ≈ 3.33 × 10^(−38)`],
    [1, 3n * 10n ** 38n, "≈ 3.33 × 10^(−39)"],
  ])("shows %d/%d as %s", (numerator, denominator, text) => {
    expect(display({ kind: "exact", value: rational(numerator, denominator) }).text).toBe(text);
  });

  it("speaks and typesets the same", () => {
    expect(display({ kind: "exact", value: rational(25, 26) })).toEqual({
      text: "25/26 ≈ 0.962",
      latex: "\\frac{25}{26} \\approx 0.962",
      speech: "25 over 26 is about 0.962",
    });
    expect(display({ kind: "approximate", value: -0.12345 })).toEqual({
      text: "≈ −0.123",
      latex: "\\approx -0.123",
      speech: "about negative 0.123",
    });
    expect(display({ kind: "approximate", value: 1.5e-9 })).toEqual({
      text: "≈ 1.50 × 10^(−9)",
      latex: "\\approx 1.50 \\times 10^{-9}",
      speech: "about 1.50 times 10 to the power of negative 9",
    });
    expect(display({ kind: "interval", low: rational(3, 10), high: rational(1, 3) })).toEqual({
      text: "[0.3, 1/3]",
      latex: "\\left[0.3, \\frac{1}{3}\\right]",
      speech: "the range from 0.3 to 1 over 3",
    });
  });

  it("has no negative zero", () => {
    expect(display({ kind: "approximate", value: -0 }).text).toBe("≈ 0");
  });
});
