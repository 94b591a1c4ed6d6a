import { describe, expect, test } from "vitest";
import { checkStatement } from "./check";
import { printText } from "./print-text";
import { rational } from "./rational";
import { read } from "./read";
import { statedNumber } from "./stated-number";

function verdict(text: string): string | null {
  const { statement } = read(text);
  return statement && checkStatement(statement).verdict;
}

function stated(text: string): string | null {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  const number = statedNumber(statement.first);
  if (!number) return null;
  const dots = number.goesOn ? "…" : "";
  return `${printText({ kind: "number", value: number.value })}${dots} to ${String(number.places)}`;
}

describe("a result stated with a power of ten", () => {
  test.each([
    ["0.00000773121 ≈ 7.73 × 10^(−6)", "rounded"],
    ["0.00000773 = 7.73 × 10^-6", "exact"],
    ["12345678 ≈ 1.23 × 10^7", "rounded"],
    ["12345678 ≈ 1.24 × 10^7", "wrong"],
    ["5 ≈ 7.73 × 10^(−6)", "wrong"],
    ["3 × 10^2 = 300", "exact"],
    ["−2/300000 ≈ −6.67 × 10^(−6)", "rounded"],
    ["−2/300000 ≈ −6.66 × 10^(−6)", "truncated"],
    ["1000/3 = 3.3… × 10^2", "cannot-check"],
  ])("%s is %s, as a decimal would be", (text, expected) => {
    expect(verdict(text)).toBe(expected);
  });

  test("with an exponent beyond the limits is never worked out", () => {
    expect(verdict("1 = 1 × 10^999999999")).toBe("cannot-check");
    expect(stated("1 × 10^1001")).toBeNull();
    expect(stated("1 × 10^−1001")).toBeNull();
    expect(stated("1 × 10^1000")).toContain(" to 0");
    expect(stated("1.5 × 10^−1000")).toContain(" to 1001");
  });
});

describe("statedNumber", () => {
  test.each([
    ["0.10", "0.1 to 2"],
    ["-0.10", "−0.1 to 2"],
    ["7", "7 to 0"],
    [".5", "0.5 to 1"],
    ["12.34%", "0.1234 to 4"],
    ["12%", "0.12 to 2"],
    ["1e-3", "0.001 to 3"],
    ["1.5e-3", "0.0015 to 4"],
    ["1.25e1", "12.5 to 1"],
    ["1.5E+3", "1500 to 0"],
    ["2.5e-10", "0.00000000025 to 11"],
    ["25e-1%", "0.025 to 3"],
    ["0.33…", "0.33… to 2"],
    ["66.6…%", "0.666… to 3"],
    ["-0.6…", "−0.6… to 1"],
    ["7.73 × 10^2", "773 to 0"],
    ["7.73 × 10^1", "77.3 to 1"],
    ["7.73 × 10^(−2)", "0.0773 to 4"],
    ["−7.73 × 10^2", "−773 to 0"],
  ])("reads %s as %s places", (text, expected) => {
    expect(stated(text)).toBe(expected);
  });

  test.each([
    "x",
    "1/2",
    "0.1 + 0.2",
    "--0.5",
    "-x",
    "|0.5|",
    "[0.3, 0.9]",
    "sqrt(4)",
    "2 × 3",
    "2 × 3^2",
    "2 × x^2",
    "2 × (10 + 2)",
    "2 × 10^0.5",
    "2 × 10^x",
    "x × 10^2",
    "2 + 10^2",
    "2/10^2",
    "10^2",
    "2 × 3 × 10^2",
    "7.7… × 10^2",
  ])("takes %s for something to work out", (text) => {
    expect(stated(text)).toBeNull();
  });

  test("counts the places of a computed number, if it ends", () => {
    expect(statedNumber({ kind: "number", value: rational(1, 4) })).toEqual({
      value: rational(1, 4),
      places: 2,
    });
    expect(statedNumber({ kind: "number", value: rational(1, 3) })).toBeNull();
  });
});
