import { describe, expect, it } from "vitest";
import { rational } from "./rational";
import { readNumber } from "./read-number";

describe("readNumber", () => {
  it.each([
    ["7", [7, 1], "7", 1],
    ["0.50", [1, 2], "0.50", 4],
    [".5", [1, 2], ".5", 2],
    ["12.25 + 1", [49, 4], "12.25", 5],
    ["5.", [5, 1], "5", 1],
    ["5. Then", [5, 1], "5", 1],
    ["1e3", [1000, 1], "1e3", 3],
    ["1.5E-2", [3, 200], "1.5E-2", 6],
    ["15e+1", [150, 1], "15e+1", 5],
    ["2e12", [2 * 10 ** 12, 1], "2e12", 4],
    ["1e", [1, 1], "1", 1],
    ["1e5x", [1, 1], "1", 1],
    ["1e5.2", [1, 1], "1", 1],
    ["1e-x", [1, 1], "1", 1],
    ["20%", [1, 5], "20%", 3],
    ["20 %", [1, 5], "20%", 4],
    ["20\\%", [1, 5], "20%", 4],
    ["20  %", [20, 1], "20", 2],
    ["1e1%", [1, 10], "1e1%", 4],
    ["0.33...", [33, 100], "0.33…", 7],
    ["0.33…", [33, 100], "0.33…", 5],
    ["0.33 …", [33, 100], "0.33…", 6],
    ["0.33\\ldots", [33, 100], "0.33…", 10],
    ["0.33\\cdots", [33, 100], "0.33…", 10],
    ["0.33\\dots", [33, 100], "0.33…", 9],
    ["0.33\\dotsc", [33, 100], "0.33", 4],
    ["0.33..", [33, 100], "0.33", 4],
    ["0.33...5", [33, 100], "0.33", 4],
    ["0.33….5", [33, 100], "0.33", 4],
    ["66.6…%", [333, 500], "66.6…%", 6],
    ["3...", [3, 1], "3", 1],
    ["3.3e1…", [33, 1], "3.3e1", 5],
    ["1e300", [10n ** 300n, 1], "1e300", 5],
    ["1e-300", [1, 10n ** 300n], "1e-300", 6],
  ] as const)("reads %s", (text, [numerator, denominator], typed, end) => {
    expect(readNumber(text, 0)).toEqual({
      meaning: { kind: "number", value: rational(numerator, denominator), text: typed },
      end,
    });
  });

  it("reads from where it is told to, and nowhere else", () => {
    expect(readNumber("a 2.5", 2)).toMatchObject({ meaning: { text: "2.5" }, end: 5 });
    for (const text of ["a 2.5", " 2", "-2", ".", "e5", "%", "…", "", "⁻", "⁻a"]) {
      expect(readNumber(text, 0)).toBeNull();
    }
  });

  it.each([
    ["½", 1n, 2n],
    ["⅔", 2n, 3n],
    ["⅞ ", 7n, 8n],
    ["⅒", 1n, 10n],
  ])("reads the vulgar fraction %s", (text, numerator, denominator) => {
    const meaning = { kind: "vulgar", numerator, denominator };
    expect(readNumber(text, 0)).toEqual({ meaning, end: 1 });
  });

  it.each([
    ["²", 2, 1],
    ["¹⁰ ", 10, 2],
    ["⁻¹²", -12, 3],
    ["⁰", 0, 1],
    ["³⁻¹", 3, 1],
  ])("reads the superscript %s", (text, value, end) => {
    expect(readNumber(text, 0)).toEqual({
      meaning: { kind: "superscript", value: rational(value) },
      end,
    });
  });

  it.each([
    ["1.2.3", 5, "this is not a number"],
    ["1.2.3.4.", 7, "this is not a number"],
    ["1e301", 5, "this number has too many digits"],
    ["1e-301", 6, "this number has too many digits"],
    ["1".repeat(601), 601, "this number has too many digits"],
    ["²".repeat(601), 601, "this number has too many digits"],
  ])("refuses what is no number it can work with (%#)", (text, end, message) => {
    expect(readNumber(text, 0)).toEqual({ meaning: { kind: "other", message }, end });
  });

  it("takes six hundred digits", () => {
    expect(readNumber("1".repeat(600), 0)?.meaning).toMatchObject({ kind: "number" });
    expect(readNumber("²".repeat(600), 0)?.meaning).toMatchObject({ kind: "superscript" });
  });
});
