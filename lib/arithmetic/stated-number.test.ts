import { describe, expect, test } from "vitest";
import { checkStatement } from "./check";
import { read } from "./read";

function verdict(text: string): string | null {
  const { statement } = read(text);
  return statement && checkStatement(statement).verdict;
}

describe("a result stated with a power of ten", () => {
  test.each([
    ["0.00000773121 ≈ 7.73 × 10^(−6)", "rounded"],
    ["0.00000773 = 7.73 × 10^-6", "exact"],
    ["12345678 ≈ 1.23 × 10^7", "rounded"],
    ["12345678 ≈ 1.24 × 10^7", "wrong"],
    ["5 ≈ 7.73 × 10^(−6)", "wrong"],
    ["3 × 10^2 = 300", "exact"],
  ])("%s is %s, as a decimal would be", (text, expected) => {
    expect(verdict(text)).toBe(expected);
  });

  test("with an exponent beyond the limits is never worked out", () => {
    expect(verdict("1 = 1 × 10^999999999")).toBe("cannot-check");
  });
});
