import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  equals,
  minimum,
  multiply,
  ONE,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Value } from "@/lib/arithmetic/value";
import { bestOutput, meanLoss } from "./best-output";
import type { Loss } from "./loss";
import { LOSS_FAMILIES } from "./losses/registry";
import { near } from "./quantity";
import { exactly } from "./scenario.fixture";
import { vocabularyFor } from "./vocabulary";
import type { WeightedTarget } from "./weighted-target";

function made(family: string, ...parameters: Rational[]): Loss {
  const found = LOSS_FAMILIES.get(family);
  if (!found) throw new Error(family);
  return found.make(parameters);
}

const parts = fc.integer({ min: 1, max: 99 }).map((part) => rational(part, 100n));
const values = fc.integer({ min: 0, max: 60 }).map((part) => rational(part, 60n));
const targets = fc.array(
  fc.record({ target: values, weight: fc.integer({ min: 1, max: 9 }).map((w) => rational(w)) }),
  { minLength: 1, maxLength: 5 },
);
const two = fc
  .tuple(values, values, parts)
  .filter(([a, b]) => compare(a, b) < 0)
  .map(([a, b, w]) => ({ a, b, w, m: subtract(ONE, w), delta: subtract(b, a) }));

const pair = ({ a, b, w, m }: { a: Rational; b: Rational; w: Rational; m: Rational }) => [
  { target: a, weight: w },
  { target: b, weight: m },
];

// Made anew in every test: what is made while the file loads belongs to none of them.
const LOSSES = [
  ["L1"],
  ["L2"],
  ["Lp", "3"],
  ["Lp", "1.5"],
  ["Huber", "0.1"],
  ["Huber", "0.35"],
  ["pseudoHuber", "0.2"],
  ["charbonnier", "0.05"],
  ["logcosh"],
  ["pinball", "0.9"],
  ["pinball", "0.3"],
  ["mix", "2/7"],
].map(([family = "", ...parameters]) => ({
  label: [family, ...parameters].join(" "),
  make: () => made(family, ...parameters.map(exactly)),
}));

function ends(value: Value): readonly [number, number] {
  return value.kind === "interval"
    ? [toNumber(value.low), toNumber(value.high)]
    : [near(value), near(value)];
}

function objective(loss: Loss, of: readonly WeightedTarget[], output: number): number {
  return of.reduce(
    (sum, { target, weight }) => sum + toNumber(weight) * loss.nearValue(output - toNumber(target)),
    0,
  );
}

describe.each(LOSSES)("the best single output for $label", ({ make }) => {
  test("is not beaten anywhere on a fine grid, and outside of it everything is worse", () => {
    const loss = make();
    fc.assert(
      fc.property(targets, (of) => {
        const [low, high] = ends(bestOutput(loss, of));
        const least = objective(loss, of, low);
        expect(objective(loss, of, (low + high) / 2)).toBeCloseTo(least, 9);
        expect(objective(loss, of, high)).toBeCloseTo(least, 9);
        for (let step = -50; step <= 250; step += 1) {
          const output = step / 200;
          const value = objective(loss, of, output);
          expect(value).toBeGreaterThanOrEqual(least - 1e-12);
          if (output < low - 0.01 || output > high + 0.01) expect(value).toBeGreaterThan(least);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("moves along with all targets, and mirrors when they are mirrored", () => {
    const loss = make();
    const mirrored =
      loss.family.name === "pinball"
        ? made("pinball", subtract(ONE, loss.parameters[0] ?? ONE))
        : loss;
    fc.assert(
      fc.property(targets, values, (of, shift) => {
        const [low, high] = ends(bestOutput(loss, of));
        const moved = of.map((each) => ({ ...each, target: add(each.target, shift) }));
        const [lowMoved, highMoved] = ends(bestOutput(loss, moved));
        expect(lowMoved).toBeCloseTo(low + toNumber(shift), 9);
        expect(highMoved).toBeCloseTo(high + toNumber(shift), 9);
        const flipped = of.map((each) => ({ ...each, target: subtract(shift, each.target) }));
        const [lowFlipped, highFlipped] = ends(bestOutput(mirrored, flipped));
        expect(lowFlipped).toBeCloseTo(toNumber(shift) - high, 9);
        expect(highFlipped).toBeCloseTo(toNumber(shift) - low, 9);
      }),
      { numRuns: 40 },
    );
  });

  test("is what the formula of the worked solution comes to, where there is one", () => {
    const loss = make();
    fc.assert(
      fc.property(targets, fc.boolean(), (of, isPair) => {
        const some = isPair ? of.slice(0, 2) : of;
        const formula = loss.family.expandBest?.(some, loss.parameters);
        if (!formula || some.length < 2) return;
        const { value, problem } = evaluate(formula.to, vocabularyFor());
        if (problem) throw new Error(problem.message);
        const [found, expected] = [ends(value), ends(bestOutput(loss, some))];
        expect(found[0]).toBeCloseTo(expected[0], 9);
        expect(found[1]).toBeCloseTo(expected[1], 9);
      }),
    );
  });
});

describe("there is a formula to show", () => {
  const [low, high, more] = ["0.3", "0.9", "0.5"].map((target, place) => ({
    target: exactly(target),
    weight: rational(place + 1),
  }));
  if (!low || !high || !more) throw new Error();
  const formula = (loss: Loss, of: readonly WeightedTarget[]) =>
    loss.family.expandBest?.(of, loss.parameters) ?? null;

  test.each([
    ["L1", [], true, true],
    ["L2", [], true, true],
    ["Lp", ["3"], true, false],
    ["Huber", ["0.1"], true, false],
    ["mix", ["2/7"], true, false],
    ["mix", ["1"], false, false],
    ["pinball", ["0.9"], false, false],
    ["logcosh", [], false, false],
  ] as const)("for %s %j of two targets: %s, of three: %s", (family, of, ofTwo, ofThree) => {
    const loss = made(family, ...of.map(exactly));
    expect(formula(loss, [low, high]) !== null).toBe(ofTwo);
    expect(formula(loss, [high, low]) !== null).toBe(ofTwo);
    expect(formula(loss, [low, high, more]) !== null).toBe(ofThree);
  });

  test("but not without the number that the loss is made with, and not at a power of 1", () => {
    for (const family of ["Lp", "Huber", "mix"]) {
      expect(LOSS_FAMILIES.get(family)?.expandBest?.([low, high], [])).toBeNull();
    }
    expect(LOSS_FAMILIES.get("Lp")?.expandBest?.([low, high], [ONE])).toBeNull();
  });
});

describe("with two groups a < b, shares w and m", () => {
  test("L1 is the majority's brightness, and everything between at equal shares", () => {
    fc.assert(
      fc.property(two, ({ a, b, w, m }) => {
        const side = compare(w, m);
        expect(bestOutput(made("L1"), pair({ a, b, w, m }))).toEqual(
          side === 0
            ? { kind: "interval", low: a, high: b }
            : { kind: "exact", value: side > 0 ? a : b },
        );
      }),
    );
  });

  test("L2 is the weighted mean", () => {
    fc.assert(
      fc.property(two, ({ a, b, w, m }) => {
        const mean = add(multiply(w, a), multiply(m, b));
        expect(bestOutput(made("L2"), pair({ a, b, w, m }))).toEqual({
          kind: "exact",
          value: mean,
        });
      }),
    );
  });

  test("Huber is a + ((1−w)/w)·min(δ, wΔ) for w ≥ ½", () => {
    fc.assert(
      fc.property(two, parts, ({ a, b, w, m, delta }, width) => {
        fc.pre(compare(w, m) > 0);
        const value = add(a, multiply(divide(m, w), minimum(width, multiply(w, delta))));
        expect(bestOutput(made("Huber", width), pair({ a, b, w, m }))).toEqual({
          kind: "exact",
          value,
        });
      }),
    );
  });

  test("pinball τ is a below w, b above it, and everything between at τ = w", () => {
    fc.assert(
      fc.property(two, parts, ({ a, b, w, m }, tau) => {
        const side = compare(tau, w);
        expect(bestOutput(made("pinball", tau), pair({ a, b, w, m }))).toEqual(
          side === 0
            ? { kind: "interval", low: a, high: b }
            : { kind: "exact", value: side < 0 ? a : b },
        );
      }),
    );
  });

  test("a mixture is clip(mean − α(2w−1)/(2(1−α)), a, b)", () => {
    fc.assert(
      fc.property(two, parts, ({ a, b, w, m }, alpha) => {
        const mean = add(multiply(w, a), multiply(m, b));
        const lead = multiply(alpha, subtract(w, m));
        const shift = divide(lead, multiply(rational(2n), subtract(ONE, alpha)));
        const free = subtract(mean, shift);
        const value = compare(free, a) < 0 ? a : compare(free, b) > 0 ? b : free;
        expect(bestOutput(made("mix", alpha), pair({ a, b, w, m }))).toEqual({
          kind: "exact",
          value,
        });
      }),
    );
  });

  test("|e|^p leaves errors as ((1−m)/m)^(1/(p−1)) to 1", () => {
    fc.assert(
      fc.property(two, fc.constantFrom("1.5", "3", "4", "2.5"), ({ a, b, w, m }, p) => {
        const best = near(toSingle(bestOutput(made("Lp", exactly(p)), pair({ a, b, w, m }))));
        const ratio = (toNumber(b) - best) / (best - toNumber(a));
        expect(Math.log(ratio)).toBeCloseTo(
          Math.log(toNumber(w) / toNumber(m)) / (Number(p) - 1),
          6,
        );
      }),
    );
  });

  test("a curved loss is exact again where a simple fraction solves it", () => {
    const of = pair({ a: exactly("0.3"), b: exactly("0.9"), w: exactly("0.8"), m: exactly("0.2") });
    expect(bestOutput(made("Lp", exactly("3")), of)).toEqual({
      kind: "exact",
      value: exactly("0.5"),
    });
    expect(bestOutput(made("logcosh"), of).kind).toBe("approximate");
  });
});

describe("beside a term that pushes up", () => {
  const of = pair({ a: exactly("0.3"), b: exactly("0.9"), w: exactly("0.8"), m: exactly("0.2") });
  const beside = (push: string, factor = "1") => ({
    push: exactly(push),
    factor: exactly(factor),
    range: [exactly("0"), exactly("1")] as const,
  });

  test.each([
    ["L1", "0.5", "1", "0.3"],
    ["L1", "0.7", "1", "0.9"],
    ["L1", "1.5", "1", "1"],
    ["L1", "1.5", "4", "0.3"],
    ["L1", "-1.5", "1", "0"],
    ["L2", "0.5", "1", "0.67"],
    ["L2", "0.5", "10", "0.445"],
    ["L2", "3", "1", "1"],
  ])("%s with push %s and factor %s ends at %s", (loss, push, factor, end) => {
    expect(bestOutput(made(loss), of, beside(push, factor))).toEqual({
      kind: "exact",
      value: exactly(end),
    });
  });

  test("L1 is torn between two values when the push balances its pull", () => {
    expect(bestOutput(made("L1"), of, beside("0.6"))).toEqual({
      kind: "interval",
      low: exactly("0.3"),
      high: exactly("0.9"),
    });
  });

  test("a curved loss feels the push and the factor too", () => {
    const pushed = bestOutput(made("logcosh"), of, beside("0.4", "2"));
    const slope = [
      [0.3, 0.8],
      [0.9, 0.2],
    ].reduce((sum, [t = 0, w = 0]) => sum + 2 * w * Math.tanh(near(toSingle(pushed)) - t), 0);
    expect(slope).toBeCloseTo(0.4, 9);
  });
});

test("the mean loss weighs every target", () => {
  const of = pair({ a: exactly("0.3"), b: exactly("0.9"), w: exactly("0.8"), m: exactly("0.2") });
  expect(meanLoss(made("L2"), of, exactly("0.42"))).toEqual({
    kind: "exact",
    value: exactly("0.0576"),
  });
});

test("one target is its own best output", () => {
  const only = [{ target: exactly("1/3"), weight: exactly("5") }];
  for (const { make } of LOSSES) {
    const value = bestOutput(make(), only);
    expect(value.kind === "exact" && equals(value.value, exactly("1/3"))).toBe(true);
  }
});

function toSingle(value: Value) {
  if (value.kind === "interval") throw new Error("a set");
  return value;
}
