import { absolute, rational, ZERO } from "@/lib/arithmetic/rational";
import { call, minus, number, size } from "../build";
import type { Loss, LossFamily } from "../loss";
import { exact } from "../quantity";
import { weightedMedian } from "../weighted-median";

/**
 * $|e|$, the absolute error. Its slope is the sign of the error, whatever its size, so that the best
 * single output is the weighted median (Koenker & Bassett 1978, at τ = ½).
 */
export const L1: LossFamily = {
  name: "L1",
  parameterNames: [],
  make: (): Loss => ({
    label: "L1",
    family: L1,
    parameters: [],
    value: (error) => exact(absolute(error)),
    slope: ({ numerator }) => exact(rational(numerator > 0n ? 1n : numerator < 0n ? -1n : 0n)),
    nearValue: Math.abs,
    nearSlope: Math.sign,
    kinks: [ZERO],
    bounded: true,
  }),
  expandValue: (prediction, target) => ({
    to: size(minus(prediction, target)),
    because: "L1 is the size of the error",
  }),
  expandSlope: (error) => ({
    to: call("sign", error),
    because: "the slope of L1 is the sign of the error, whatever its size",
  }),
  expandBest: (targets) => {
    const [low, high] = weightedMedian(targets);
    return low === high
      ? {
          to: number(low),
          because: "L1 is least at the weighted median, where half of the data lies on either side",
        }
      : {
          to: { kind: "interval", low, high },
          because:
            "half of the data lies on either side of every value between, so L1 is the same at all of them",
        };
  },
};
