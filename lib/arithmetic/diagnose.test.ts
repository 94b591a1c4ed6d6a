import { describe, expect, it } from "vitest";
import { checkStatement } from "./check";
import { read } from "./read";

function diagnosisOf(text: string): string | null | undefined {
  const { statement } = read(text);
  return statement && checkStatement(statement).links[0]?.diagnosis;
}

const NOISE = "this is a floating-point error of a computer, not the exact result";
const PLACE = "the decimal point is in the wrong place";

describe("a guess at what went wrong", () => {
  it("is made for exact numbers alone", () => {
    expect(diagnosisOf("1 + 1 = sqrt(2)")).toBeNull();
    expect(diagnosisOf("sqrt(2) = 1.5")).toBeNull();
  });

  it("puts 10^−12 down to floating point, and nothing more", () => {
    expect(diagnosisOf("0.8^2 = 0.640000000001")).toBe(NOISE);
    expect(diagnosisOf("0.8^2 = 0.639999999999")).toBe(NOISE);
    expect(diagnosisOf("0.8^2 = 0.640000000002")).toBeNull();
  });

  it("passes over slips that lead to no number", () => {
    expect(diagnosisOf("0/3 = 5")).toBeNull();
    expect(diagnosisOf("[1, 2] * 0 = 5")).toBeNull();
    expect(diagnosisOf("0 * sqrt(2)^0 = 5")).toBeNull();
  });

  it("is found deep inside, among the first two hundred slips", () => {
    expect(diagnosisOf("|3 + -(0.2^2)| = 2.8")).toBe("the square is missing");
    expect(diagnosisOf("max(0.1^2, 0) = 0.1")).toBe("the square is missing");
    // A sum has three slips, a difference two; those of the first term come last.
    const before = `0.1^2 - 1 - 1${" + 1".repeat(65)}`;
    expect(diagnosisOf(`${before} = 63.1`)).toBe("the square is missing");
    expect(diagnosisOf(`${before} - 1 = 62.1`)).toBeNull();
  });

  it("tells a turned sign from another number with the same digits", () => {
    const sign = "the sign is the wrong way round";
    expect(diagnosisOf("0.2^2 = -0.04")).toBe(sign);
    expect(diagnosisOf("(1/2)^3 = -1/8")).toBe(sign);
    expect(diagnosisOf("(1/2)^3 = -1/7")).toBeNull();
    expect(diagnosisOf("(1/2)^3 = -3/8")).toBeNull();
  });

  it("takes one to three places for a point that was moved", () => {
    for (const moved of ["400", "40", "4", "0.04", "0.004", "0.0004"]) {
      expect(diagnosisOf(`0.1 * 4 = ${moved}`)).toBe(
        moved === "4" ? "the factor 0.1 is missing" : PLACE,
      );
    }
    expect(diagnosisOf("0.1 * 4 = 4000")).toBeNull();
    expect(diagnosisOf("0.1 * 4 = 0.00004")).toBeNull();
    expect(diagnosisOf("0.1 * 4 = 0")).toBeNull();
  });
});
