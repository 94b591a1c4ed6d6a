import * as tf from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { describe, expect, test } from "vitest";
import { floated } from "../scenario.fixture";

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
