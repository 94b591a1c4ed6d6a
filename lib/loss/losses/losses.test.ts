import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { negate, rational, subtract, toNumber } from "@/lib/arithmetic/rational";
import { call, name, number } from "../build";
import { near } from "../quantity";
import { exactly, floated, shown } from "../scenario.fixture";
import { vocabularyFor } from "../vocabulary";
import { LOSS_FAMILIES } from "./registry";

const made = (family: string, ...parameters: string[]) => {
  const found = LOSS_FAMILIES.get(family);
  if (!found) throw new Error(family);
  return found.make(parameters.map(exactly));
};

const LOSSES = [
  made("L1"),
  made("L2"),
  made("Lp", "1"),
  made("Lp", "2"),
  made("Lp", "3"),
  made("Lp", "1.5"),
  made("Huber", "0.1"),
  made("Huber", "0.5"),
  made("pseudoHuber", "0.2"),
  made("charbonnier", "0.05"),
  made("logcosh"),
  made("pinball", "0.9"),
  made("pinball", "0.25"),
  made("mix", "2/7"),
  made("mix", "1"),
  made("mix", "0"),
] as const;

const errors = fc
  .tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 200 }))
  .map(([top, bottom]) => rational(top, bottom));

describe.each(LOSSES)("$label", (loss) => {
  test("has no loss without an error, and never a negative one", () => {
    expect(loss.label === "charbonnier(0.05)" ? 0.05 : 0).toBeCloseTo(
      near(loss.value(rational(0n))),
      12,
    );
    fc.assert(
      fc.property(errors, (error) => {
        expect(near(loss.value(error))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("has a slope of 0 without an error", () => {
    expect(near(loss.slope(rational(0n)))).toBe(0);
    expect(loss.nearSlope(0)).toBeCloseTo(0, 12);
  });

  test("is the same in floats as exactly", () => {
    fc.assert(
      fc.property(errors, (error) => {
        expect(loss.nearValue(toNumber(error))).toBeCloseTo(near(loss.value(error)), 9);
        expect(loss.nearSlope(toNumber(error))).toBeCloseTo(near(loss.slope(error)), 9);
      }),
    );
  });

  test("has a slope that is its finite difference away from kinks", () => {
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
    fc.assert(
      fc.property(errors, errors, (one, other) => {
        const [low, high] = [one, other].map(toNumber).toSorted((a, b) => a - b);
        expect(loss.nearSlope(low ?? 0)).toBeLessThanOrEqual(loss.nearSlope(high ?? 0) + 1e-12);
      }),
    );
  });

  test("says bounded exactly when its slope does not grow without end", () => {
    const grows = loss.nearSlope(1e9) > 2 * loss.nearSlope(1e6);
    expect(loss.bounded).toBe(!grows);
  });

  test("expands a call and a slope into what they come to", () => {
    const vocabulary = vocabularyFor();
    const parameters = loss.parameters.map(number);
    const family = loss.label.startsWith("Lp") ? "Lp" : loss.family.name;
    const own =
      loss.label === "Lp(1)"
        ? [number(rational(1n))]
        : loss.label === "Lp(2)"
          ? [number(rational(2n))]
          : parameters;
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
    const error = exactly("0.37");
    const same = near(loss.value(error)) === near(loss.value(negate(error)));
    expect(same).toBe(loss.family.name !== "pinball");
  });
});

describe("against an independent library", () => {
  const pairs = [
    [0.4, 0.3],
    [0.4, 0.9],
    [0.9, 0.1],
    [0.8, 0.7],
    [0.2, 0.2],
  ] as const;

  test.each(pairs)("L1, L2 and Huber of %d and %d agree with TensorFlow.js", async (p, t) => {
    const [a, b] = [tf.tensor1d([p]), tf.tensor1d([t])];
    const none = tf.Reduction.NONE;
    const of = async (tensor: tf.Tensor) => (await tensor.data())[0];
    const expected = {
      L1: await of(tf.losses.absoluteDifference(b, a, undefined, none)),
      L2: await of(tf.losses.meanSquaredError(b, a, undefined, none)),
      Huber: await of(tf.losses.huberLoss(b, a, undefined, 0.2, none)),
      logcosh: await of(tf.log(tf.cosh(tf.sub(a, b)))),
    };
    expect(floated(`L1(${String(p)}, ${String(t)})`)).toBeCloseTo(expected.L1 ?? NaN, 6);
    expect(floated(`L2(${String(p)}, ${String(t)})`)).toBeCloseTo(expected.L2 ?? NaN, 6);
    expect(floated(`Huber(${String(p)}, ${String(t)}, 0.2)`)).toBeCloseTo(expected.Huber ?? NaN, 6);
    expect(floated(`logcosh(${String(p)}, ${String(t)})`)).toBeCloseTo(expected.logcosh ?? NaN, 6);
  });
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
