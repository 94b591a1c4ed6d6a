import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { negate, rational, subtract, toNumber } from "@/lib/arithmetic/rational";
import { call, name, number } from "../build";
import { near } from "../quantity";
import { exactly, shown } from "../scenario.fixture";
import { vocabularyFor } from "../vocabulary";
import { LOSS_FAMILIES } from "./registry";

const made = (family: string, ...parameters: string[]) => {
  const found = LOSS_FAMILIES.get(family);
  if (!found) throw new Error(family);
  return found.make(parameters.map(exactly));
};

// Made anew in every test: what is made while the file loads belongs to none of them.
const LOSSES = [
  ["L1"],
  ["L2"],
  ["Lp", "1"],
  ["Lp", "2"],
  ["Lp", "3"],
  ["Lp", "1.5"],
  ["Huber", "0.1"],
  ["Huber", "0.5"],
  ["pseudoHuber", "0.2"],
  ["charbonnier", "0.05"],
  ["logcosh"],
  ["pinball", "0.9"],
  ["pinball", "0.25"],
  ["mix", "2/7"],
  ["mix", "1"],
  ["mix", "0"],
].map(([family = "", ...parameters]) => ({
  family,
  parameters,
  label: parameters.length === 0 ? family : `${family}(${parameters.join(", ")})`,
}));

const errors = fc
  .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 200 }))
  .map(([top, bottom]) => rational(top, bottom));

describe.each(LOSSES)("$label", ({ family, parameters, label }) => {
  const make = () => made(family, ...parameters);

  test("is labelled as it is typed", () => {
    expect(make().label).toBe(label);
  });

  test("has no loss without an error, and never a negative one", () => {
    const loss = make();
    const least = family === "charbonnier" ? 0.05 : 0;
    expect(near(loss.value(rational(0n)))).toBeCloseTo(least, 12);
    expect(loss.nearValue(0)).toBeCloseTo(least, 12);
    fc.assert(
      fc.property(errors, (error) => {
        expect(near(loss.value(error))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("has a slope of 0 without an error", () => {
    const loss = make();
    expect(near(loss.slope(rational(0n)))).toBe(0);
    expect(loss.nearSlope(0)).toBeCloseTo(0, 12);
  });

  test("is the same in floats as exactly", () => {
    const loss = make();
    fc.assert(
      fc.property(errors, (error) => {
        expect(loss.nearValue(toNumber(error))).toBeCloseTo(near(loss.value(error)), 9);
        expect(loss.nearSlope(toNumber(error))).toBeCloseTo(near(loss.slope(error)), 9);
      }),
    );
  });

  test("has a slope that is its finite difference away from kinks", () => {
    const loss = make();
    const kinks = [0, ...(loss.kinks ?? []).map(toNumber)];
    fc.assert(
      fc.property(errors, (error) => {
        const [at, step] = [toNumber(error), 1e-6];
        fc.pre(kinks.every((kink) => Math.abs(at - kink) > 1e-4));
        const difference = (loss.nearValue(at + step) - loss.nearValue(at - step)) / (2 * step);
        expect(Math.abs(loss.nearSlope(at) - difference)).toBeLessThan(
          1e-5 * (1 + loss.nearValue(at)),
        );
      }),
    );
  });

  test("has a slope that never falls", () => {
    const loss = make();
    fc.assert(
      fc.property(errors, errors, (one, other) => {
        const [low, high] = [one, other].map(toNumber).toSorted((a, b) => a - b);
        expect(loss.nearSlope(low ?? 0)).toBeLessThanOrEqual(loss.nearSlope(high ?? 0) + 1e-12);
      }),
    );
  });

  test("says bounded exactly when its slope does not grow without end", () => {
    const loss = make();
    const grows = loss.nearSlope(1e9) > 2 * loss.nearSlope(1e6);
    expect(loss.bounded).toBe(!grows);
  });

  test("expands a call and a slope into what they come to", () => {
    const loss = make();
    const vocabulary = vocabularyFor();
    const own = parameters.map((text) => number(exactly(text)));
    const named = own.length === 0 ? name(family) : call(family, ...own);
    fc.assert(
      fc.property(errors, errors, (prediction, target) => {
        const error = subtract(prediction, target);
        const value = evaluate(
          call(family, number(prediction), number(target), ...own),
          vocabulary,
        );
        const slope = evaluate(call("slope", named, number(error)), vocabulary);
        for (const [found, expected] of [
          [value.value, loss.value(error)],
          [slope.value, loss.slope(error)],
        ] as const) {
          if (!found || found.kind === "interval") throw new Error("no single value");
          expect(near(found)).toBeCloseTo(near(expected), 9);
          if (expected.kind === "exact") expect(found).toEqual(expected);
        }
      }),
    );
  });

  test("is symmetric, but for pinball", () => {
    const loss = make();
    const error = exactly("0.37");
    const same = near(loss.value(error)) === near(loss.value(negate(error)));
    expect(same).toBe(family !== "pinball");
  });

  test("has a straight slope between its kinks, where it says that it has kinks", () => {
    const loss = make();
    if (!loss.kinks) return;
    const bends = [-3, ...loss.kinks.map(toNumber), 3];
    for (const [place, from] of bends.slice(0, -1).entries()) {
      const step = ((bends[place + 1] ?? from) - from) / 4;
      const at = (part: number) => loss.nearSlope(from + part * step);
      expect(at(3) - at(2)).toBeCloseTo(at(2) - at(1), 9);
    }
  });
});

test("a power of 1 or 2 is the loss of that name, with its straight slope", () => {
  for (const [power, plain] of [
    ["1", made("L1")],
    ["2", made("L2")],
  ] as const) {
    const { family, kinks, parameters, bounded } = made("Lp", power);
    expect({ family, kinks, parameters, bounded }).toEqual({
      family: plain.family,
      kinks: plain.kinks,
      parameters: [],
      bounded: plain.bounded,
    });
  }
});

test("only a curved slope has no kinks to name", () => {
  const curved = LOSSES.filter(({ family, parameters }) => !made(family, ...parameters).kinks);
  expect(curved.map(({ label }) => label)).toEqual([
    "Lp(3)",
    "Lp(1.5)",
    "pseudoHuber(0.2)",
    "charbonnier(0.05)",
    "logcosh",
  ]);
});

test("what a loss was made with, it keeps", () => {
  for (const family of ["Lp", "Huber", "pseudoHuber", "charbonnier", "pinball", "mix"]) {
    const own = family === "Lp" ? "5/4" : "3/4";
    expect(made(family, own).parameters).toEqual([exactly(own)]);
  }
  expect(made("L1").parameters).toEqual([]);
  expect(made("L2").parameters).toEqual([]);
  expect(made("logcosh").parameters).toEqual([]);
});

test("the mean square over targets that spread is the square of the error and the variance", () => {
  expect(made("L2").meanOverSpread?.(exactly("0.3"), exactly("0.04"))).toEqual({
    kind: "exact",
    value: exactly("0.13"),
  });
});

test("ln cosh loses no digits for a small error, and does not overflow for a large one", () => {
  const loss = made("logcosh");
  // The series e²/2 − e⁴/12 + e⁶/45.
  for (const e of [1e-9, 1e-5, 1e-3, -1e-3]) {
    const series = e ** 2 / 2 - e ** 4 / 12 + e ** 6 / 45;
    expect(Math.abs(loss.nearValue(e) / series - 1)).toBeLessThan(1e-14);
  }
  for (const e of [0.3, 0.7, 2, -2])
    expect(loss.nearValue(e)).toBeCloseTo(Math.log(Math.cosh(e)), 14);
  expect(loss.nearValue(1e4)).toBeCloseTo(1e4 - Math.LN2, 9);
});

test("pseudoHuber loses no digits for a small error", () => {
  // The series e²/2 − e⁴/(8δ²).
  for (const e of [1e-9, -1e-6, 1e-4]) {
    const series = e ** 2 / 2 - e ** 4 / 8 / 0.5 ** 2;
    expect(Math.abs(made("pseudoHuber", "0.5").nearValue(e) / series - 1)).toBeLessThan(1e-14);
  }
});

test.each([
  ["L1(0.9, 0.1)", "0.8"],
  ["L2(0.9, 0.1)", "0.64"],
  ["L2(0.8, 0.7)", "0.01"],
  ["Lp(0.9, 0.1, 3)", "0.512"],
  ["Lp(0.25, 0, 1.5)", "0.125"],
  ["Huber(0.9, 0.1, 0.1)", "0.075"],
  ["Huber(0.2, 0.1, 0.1)", "0.005"],
  ["Huber(0.15, 0.1, 0.1)", "0.00125"],
  ["pseudoHuber(0.75, 0, 1)", "0.25"],
  ["charbonnier(0.3, 0, 0.4)", "0.5"],
  ["logcosh(0.5, 0.5)", "0"],
  ["logcosh(1, 0)", "≈ 0.434"],
  ["pinball(0.4, 0.9, 0.9)", "0.45"],
  ["pinball(0.9, 0.4, 0.9)", "0.05"],
  ["mix(0.9, 0.1, 0.5)", "0.72"],
  ["slope(L1, 0.3)", "1"],
  ["slope(L1, -0.3)", "−1"],
  ["slope(L2, -0.3)", "−0.6"],
  ["slope(Lp(3), -0.5)", "−0.75"],
  ["slope(Huber(0.1), -0.3)", "−0.1"],
  ["slope(Huber(0.1), 0.05)", "0.05"],
  ["slope(pseudoHuber(1), 0.75)", "0.6"],
  ["slope(charbonnier(0.4), 0.3)", "0.6"],
  ["slope(pinball(0.9), -0.2)", "−0.9"],
  ["slope(pinball(0.9), 0.2)", "0.1"],
  ["slope(pinball(0.9), 0)", "0"],
  ["slope(mix(0.5), 0.3)", "0.8"],
])("%s is %s", (text, value) => {
  expect(shown(text)).toBe(value);
});

test.each([
  ["Lp(0.25, 0, 0.5)", "the power of Lp must be 1 or more"],
  ["Huber(1, 0, 0)", "the width δ of Huber must be above 0"],
  ["slope(pseudoHuber(-1), 1)", "the width δ of pseudoHuber must be above 0"],
  ["pinball(1, 0, 1)", "the level τ of pinball must lie between 0 and 1"],
  ["charbonnier(1, 0, 0)", "the ε of charbonnier must be above 0"],
  ["Huber(1, 0, sqrt(2))", "the d must be an exact number here"],
  ["pinball(1, 0, sqrt(1/2))", "the tau must be an exact number here"],
  ["pinball(1, 0, 0)", "the level τ of pinball must lie between 0 and 1"],
  ["slope(L3, 1)", "the name of a loss belongs here, such as L1, L2 or Huber(0.1)"],
  ["slope(0.3, 1)", "the name of a loss belongs here, such as L1, L2 or Huber(0.1)"],
  ["slope(Huber, 1)", "as the name of a loss this is written Huber(d)"],
  ["slope(L1(0.4, 0.9), 1)", "as the name of a loss this is written L1"],
  ["pairshare(L2, 0, 0)", "this divides by zero"],
])("%s is refused: %s", (text, message) => {
  expect(shown(text)).toBe(message);
});

test.each(["Lp(1/2)", "charbonnier(0)", "mix(1.1)", "mix(-0.1)", "pinball(2)", "Huber(sqrt(2))"])(
  "%s is no loss to train with",
  (loss) => {
    const scenario = {
      groups: [
        { name: "a", brightness: exactly("0.2"), share: exactly("1"), spread: exactly("0") },
      ],
      output: { kind: "shared" } as const,
      scale: exactly("1"),
    };
    expect(shown(`best(${loss})`, scenario)).toMatch(/must|exact/u);
  },
);
