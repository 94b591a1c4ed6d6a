import fc from "fast-check";
import { expect, test } from "vitest";

import { add, compare, equals, ONE, rational } from "@/lib/arithmetic/rational";

import { exactText, numberText } from "./number-text";
import { FIRST, movePrediction, picture } from "./two-groups";

const hundredths = fc.integer({ min: 30, max: 90 });

test("at first the prediction is 0.4: lengths 0.1 and 0.5, areas 0.01 and 0.25", () => {
  const { prediction, dark, bright } = picture(FIRST);
  expect(exactText(prediction)).toBe("0.4");
  expect([dark.length, bright.length].map(exactText)).toEqual(["0.1", "0.5"]);
  expect([dark.area, bright.area].map(exactText)).toEqual(["0.01", "0.25"]);
  expect(numberText(bright.shareOfLengths)).toBe("5/6 ≈ 0.833");
  expect(numberText(bright.shareOfAreas)).toBe("25/26 ≈ 0.962");
  expect(numberText(dark.shareOfAreas)).toBe("1/26 ≈ 0.0385");
});

test("the prediction stays between the groups and on whole hundredths", () => {
  expect(movePrediction(FIRST, 12).hundredths).toBe(30);
  expect(movePrediction(FIRST, 200).hundredths).toBe(90);
  expect(movePrediction(FIRST, 57.4).hundredths).toBe(57);
  expect(movePrediction(FIRST, Number.NaN)).toBe(FIRST);
});

test("half way, both losses share alike", () => {
  const { bright } = picture({ hundredths: 60 });
  expect([bright.shareOfLengths, bright.shareOfAreas].map(numberText)).toEqual(["0.5", "0.5"]);
});

test("on top of a group, the other holds everything and nothing divides by zero", () => {
  expect(picture({ hundredths: 30 }).bright.shareOfAreas).toEqual(ONE);
  expect(picture({ hundredths: 90 }).dark.shareOfLengths).toEqual(ONE);
});

test("shares of one loss make a whole, wherever the prediction is", () => {
  fc.assert(
    fc.property(hundredths, (at) => {
      const { dark, bright } = picture({ hundredths: at });
      expect(equals(add(dark.shareOfLengths, bright.shareOfLengths), ONE)).toBe(true);
      expect(equals(add(dark.shareOfAreas, bright.shareOfAreas), ONE)).toBe(true);
    }),
  );
});

test("areas give the larger error more than lengths do", () => {
  fc.assert(
    fc.property(hundredths, (at) => {
      const { bright } = picture({ hundredths: at });
      const isLarger = compare(bright.length, rational(3, 10));
      const isMore = compare(bright.shareOfAreas, bright.shareOfLengths);
      if (at !== 30 && at !== 90) expect(isMore).toBe(isLarger);
    }),
  );
});
