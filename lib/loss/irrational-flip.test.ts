import { describe, expect, test } from "vitest";
import { toNumber } from "@/lib/arithmetic/rational";
import { flips } from "./flip";
import { irrationalFlip } from "./irrational-flip";
import { claimFrom, darkAndBright, fixedAt } from "./scenario.fixture";

const EVEN = darkAndBright(["0.5", "0.5"], fixedAt("0.4"));

describe("an equality that holds only at an irrational value", () => {
  test("is said to hold there: L2 of the prediction is a half at √½", () => {
    const flip = irrationalFlip(claimFrom("L2(prediction, 0) = 1/2"), EVEN);
    expect(flip?.what).toBe("prediction");
    expect(toNumber(flip?.near ?? { numerator: 0n, denominator: 1n })).toBeCloseTo(
      Math.SQRT1_2,
      10,
    );
  });

  test("is found for the shares of a loss, where one is twice the other", () => {
    // (0.9 − p)² = 2 (p − 0.3)² where p − 0.3 = 0.6 (√2 − 1).
    const flip = irrationalFlip(claimFrom("share(L2, bright) = 2/3"), EVEN);
    expect(toNumber(flip?.near ?? { numerator: 0n, denominator: 1n })).toBeCloseTo(
      0.3 + 0.6 * (Math.SQRT2 - 1),
      10,
    );
  });

  test("is worked out at a plain value on either side, and the order of the sides changes", () => {
    const flip = irrationalFlip(claimFrom("share(L2, bright) = 2/3"), EVEN);
    const sides = [flip?.below, flip?.above].map((working) => {
      const [link] = working?.links ?? [];
      const [left, right] = [link?.left.value, link?.right.value];
      if (left?.kind !== "exact" || right?.kind !== "exact") throw new Error("not exact");
      return Math.sign(toNumber(left.value) - toNumber(right.value));
    });
    expect(sides).toEqual([1, -1]);
  });

  test("is found for the share of a group", () => {
    const flip = irrationalFlip(
      claimFrom("heads(dark) * heads(bright) = 1/8"),
      darkAndBright(["0.8", "0.2"]),
    );
    // m (1 − m) = 1/8 where m = (2 + √2) / 4.
    expect(flip).toMatchObject({ what: "share", group: "dark" });
    expect(toNumber(flip?.near ?? { numerator: 0n, denominator: 1n })).toBeCloseTo(
      (2 + Math.SQRT2) / 4,
      10,
    );
  });
});

test("an equality at a fraction, be it a long one, is no irrational one", () => {
  for (const text of ["L2(prediction, 0) = 1/4", "prediction = 1234567891/9876543211"]) {
    expect(irrationalFlip(claimFrom(text), EVEN)).toBeNull();
  }
});

test("no value is claimed where the sides never meet, or where this cannot be proved", () => {
  for (const text of [
    "L2(prediction, 0) = 2",
    "sqrt(prediction) = 2/3 + sqrt(2)/100",
    "L2(prediction, 0) < 1/2",
  ]) {
    expect(irrationalFlip(claimFrom(text), EVEN)).toBeNull();
  }
});

test("what is irrational is not among the flips, which name a value that can be typed", () => {
  const what = flips(claimFrom("share(L2, bright) = 2/3"), EVEN).map(({ change }) => change.what);
  expect(what).not.toContain("prediction");
});
