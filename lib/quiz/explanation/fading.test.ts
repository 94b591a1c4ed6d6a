import { expect, test } from "vitest";
import { blanksOf, checkBlank, fadingAfter } from "./fading";
import type { Worked } from "./worked";

const line = { latex: "", speech: "", text: "", expression: "", because: "" };
const worked: Worked = {
  parts: [
    { of: "a", lines: [line, line, line] },
    { of: "b", lines: [line, line] },
  ],
  conclusion: { latex: "", speech: "", text: "", expression: "", truth: "true" },
};

test("the working fades with practice and comes back when it is needed", () => {
  const after = (submitted: number, correctInARow: number) =>
    fadingAfter({ submitted, correctInARow, lastSubmittedAt: null });
  expect(after(0, 0)).toBe("full");
  expect(after(1, 1)).toBe("last-line");
  expect(after(2, 0)).toBe("last-two-lines");
  expect(after(7, 1)).toBe("last-two-lines");
  expect(after(2, 2)).toBe("problem-only");
});

test("blanks are the last lines, and never the line that states the problem", () => {
  const places = (fading: Parameters<typeof blanksOf>[1]) =>
    blanksOf(worked, fading).map(({ field }) => field);
  expect(places("full")).toEqual([]);
  expect(places("last-line")).toEqual(["blank.1.1"]);
  expect(places("last-two-lines")).toEqual(["blank.0.2", "blank.1.1"]);
  expect(places("problem-only")).toEqual(["blank.0.2", "blank.1.1"]);
});

test("a blank accepts the fraction, the decimal and a rounding, and says so without praise", () => {
  expect(checkBlank("25/26", "25/26")).toEqual({ isRight: true, words: "Arithmetic checks." });
  expect(checkBlank("25/26", "50/52").isRight).toBe(true);
  expect(checkBlank("25/26", "0.962").words).toBe("Arithmetic checks, rounded.");
  expect(checkBlank("25/26", "0.961").words).toMatch(/cut off/u);
  expect(checkBlank("1/5", "20%").isRight).toBe(true);
  for (const typed of ["0.8", "5/6", "", "a lot", "|", "9".repeat(100)]) {
    const { isRight, words } = checkBlank("25/26", typed);
    expect(isRight).toBe(false);
    expect(words).not.toMatch(/correct/u);
  }
});
