import { describe, expect, test } from "vitest";
import { toNumber } from "@/lib/arithmetic/rational";
import { L1 } from "../losses/l1";
import { L2 } from "../losses/l2";
import { near } from "../quantity";
import { darkAndBright, exactly, floated, shown } from "../scenario.fixture";
import { adam } from "./adam";
import { descend, descentPath } from "./descend";
import { descendThroughSigmoid } from "./descend-through-sigmoid";
import type { TrainingRun } from "./training-run";

const odd = darkAndBright(["0.8", "0.2"]);
const run = (changes: Partial<TrainingRun> = {}): TrainingRun => ({
  loss: L2.make([]),
  targets: [
    { target: exactly("0.3"), weight: exactly("0.8") },
    { target: exactly("0.9"), weight: exactly("0.2") },
  ],
  rate: exactly("0.1"),
  steps: 5,
  start: exactly("0.5"),
  factor: exactly("1"),
  push: exactly("0"),
  scale: exactly("1"),
  ...changes,
});

describe("gradient descent on a constant", () => {
  test("follows mean + (start − mean)(1 − 2η)^n under L2, exactly for few steps", () => {
    const value = descend(run());
    expect(value).toEqual({ kind: "exact", value: exactly("0.4462144") });
    const long = descend(run({ steps: 40 }));
    expect(long.kind).toBe("approximate");
    expect(near(long)).toBeCloseTo(0.42 + 0.08 * 0.8 ** 40, 12);
  });

  test("is exact up to 12 steps and in floats from 13", () => {
    expect(descend(run({ steps: 12 })).kind).toBe("exact");
    expect(descend(run({ steps: 13 })).kind).toBe("approximate");
    expect(near(descend(run({ steps: 13 })))).toBeCloseTo(0.42 + 0.08 * 0.8 ** 13, 12);
  });

  test("walks at a constant speed under L1 and then hops about the majority", () => {
    const walk = run({ loss: L1.make([]), rate: exactly("0.01"), steps: 10 });
    expect(descend(walk)).toEqual({ kind: "exact", value: exactly("0.44") });
    const end = near(descend({ ...walk, steps: 1000 }));
    expect(Math.abs(end - 0.3)).toBeLessThan(0.0101);
  });

  test("is faster with a factor, and held up by a push", () => {
    expect(descend(run({ factor: exactly("2"), steps: 1 }))).toEqual({
      kind: "exact",
      value: exactly("0.468"),
    });
    expect(descend(run({ push: exactly("0.1"), steps: 1 }))).toEqual({
      kind: "exact",
      value: exactly("0.494"),
    });
  });

  test("keeps its whole path for a plot", () => {
    const path = descentPath(run({ steps: 3 }));
    expect(path).toHaveLength(4);
    for (const [step, output] of path.entries()) {
      expect(output).toBeCloseTo(0.42 + 0.08 * 0.8 ** step, 12);
    }
  });
});

describe("gradient descent through a sigmoid", () => {
  test("takes the slope of the sigmoid along", () => {
    const z = -0.1 * 2 * (0.5 - 0.42) * 0.5 * 0.5;
    expect(near(descendThroughSigmoid(run({ steps: 1 })))).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
  });

  test("ends at the best output too, in pixel units as well", () => {
    expect(near(descendThroughSigmoid(run({ steps: 3000, rate: exactly("1") })))).toBeCloseTo(
      0.42,
      9,
    );
    const pixels = darkAndBright(["0.8", "0.2"], { kind: "shared" }, { scale: "255" });
    expect(floated("sigmoidtrain(L2, 0.0001, 5000)", pixels)).toBeCloseTo(107.1, 6);
  });

  test("stands still without steps and cannot start at black or white", () => {
    expect(descendThroughSigmoid(run({ steps: 0 }))).toEqual({
      kind: "exact",
      value: exactly("0.5"),
    });
    for (const start of ["0", "1"]) {
      expect(shown(`sigmoidtrain(L2, 0.1, 1, ${start})`, odd)).toBe(
        "a sigmoid output starts between black and white, not at one of them",
      );
    }
  });
});

describe("Adam", () => {
  test("moves by exactly the rate in its first step, towards the best output", () => {
    expect(adam(run({ steps: 1 }))).toEqual({ kind: "exact", value: exactly("0.4") });
    expect(adam(run({ steps: 1, start: exactly("0.1") }))).toEqual({
      kind: "exact",
      value: exactly("0.2"),
    });
    expect(adam(run({ steps: 0 }))).toEqual({ kind: "exact", value: exactly("0.5") });
  });

  test("stays where there is no slope", () => {
    const still = run({ targets: [{ target: exactly("0.5"), weight: exactly("1") }] });
    expect(adam({ ...still, steps: 1 })).toEqual({ kind: "exact", value: exactly("0.5") });
    expect(near(adam({ ...still, steps: 9 }))).toBe(0.5);
  });

  test("follows the update of the paper", () => {
    let [output, mean, square] = [0.5, 0, 0];
    for (let step = 1; step <= 20; step += 1) {
      const slope = 2 * (output - 0.42);
      mean = 0.9 * mean + 0.1 * slope;
      square = 0.999 * square + 0.001 * slope ** 2;
      output -= (0.01 * (mean / (1 - 0.9 ** step))) / Math.sqrt(square / (1 - 0.999 ** step));
    }
    expect(near(adam(run({ steps: 20, rate: exactly("0.01") })))).toBeCloseTo(output, 12);
  });

  test("does not notice a factor on the loss, where gradient descent does", () => {
    const plain = near(adam(run({ steps: 50, rate: exactly("0.01") })));
    const scaled = near(adam(run({ steps: 50, rate: exactly("0.01"), factor: exactly("65025") })));
    expect(scaled).toBeCloseTo(plain, 12);
    expect(toNumber(exactly("0.5"))).not.toBeCloseTo(plain, 2);
    const slow = near(descend(run({ rate: exactly("0.01") })));
    const fast = near(descend(run({ rate: exactly("0.01"), factor: exactly("2") })));
    expect(Math.abs(slow - fast)).toBeGreaterThan(0.001);
  });
});

test.each([
  ["train(L2, 0.5, 1)", "0.42"],
  ["train(L2, 0.1, 1, 0.3)", "0.324"],
  ["train(L2, 0.1, 1, 0.3, 2)", "0.348"],
  ["train(balanced(L2), 0.5, 1)", "0.6"],
  ["train(beside(L2, 0.1), 0.1, 1)", "0.494"],
  ["train(beside(L2, 0.1, 2), 0.1, 1)", "0.478"],
  ["train(L2, 0.1, 0)", "0.5"],
  ["train(logcosh, 0.1, 2)", "≈ 0.484"],
  ["adam(L2, 0.01, 1)", "0.49"],
  ["factoreffect(adam, L2, 100, 0.01, 50)", "0"],
  ["factoreffect(adam, L2, 2, 0.01, 1)", "0"],
  ["apart(adam(L2, 0.01, 50), adam(L2, 0.02, 50))", "≈ 0.00210"],
  ["apart(train(L2, 0.1, 1), train(L2, 0.1, 1, 0.5, 2))", "0.016"],
  ["apart(best(L1), 0.3)", "0"],
  ["factoreffect(descent, L2, 2, 0.1, 1)", "0.016"],
  ["factoreffect(descent, L2, 2, 0.1, 1, 0.3)", "0.024"],
  ["factoreffect(sgd, L2, 2, 0.1, 1)", "the method of training is descent or adam"],
  ["factoreffect(0.1, L2, 2, 0.1, 1)", "the method of training is descent or adam"],
  ["factoreffect(adam(1), L2, 2, 0.1, 1)", "the method of training is descent or adam"],
  ["train(L2, sqrt(2), 1)", "the rate must be an exact number here"],
  ["train(L2, 0.1, sqrt(2))", "the number of steps must be an exact number here"],
  ["train(L2, 0.1, 1, 0.5, sqrt(2))", "the factor must be an exact number here"],
  ["train(L2, 0.1, 100000)", "≈ 0.420"],
  ["train(minimax, 0.1, 1)", "training needs a loss"],
  ["train(L2, 0, 1)", "the rate must be above 0"],
  ["train(L2, 0.1, 1.5)", "the number of steps must be whole, from 0 to 100000"],
  ["train(L2, 0.1, -1)", "the number of steps must be whole, from 0 to 100000"],
  ["train(L2, 0.1, 100001)", "the number of steps must be whole, from 0 to 100000"],
  ["train(L2, 0.1, 1, 0.5, 0)", "the factor must be above 0"],
  ["train(L2, 0.1, 1, sqrt(2))", "the start must be an exact number here"],
])("%s is %s", (text, value) => {
  expect(shown(text, odd)).toBe(value);
});
