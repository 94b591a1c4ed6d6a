import {
  absolute,
  add,
  compare,
  divide,
  HALF,
  maximum,
  minimum,
  multiply,
  negate,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { call, minus, number, over, plus, raised, size, times } from "../build";
import type { Loss, LossFamily } from "../loss";
import { exactArgument, positive, spell } from "../parameter";
import { exact, order } from "../quantity";
import { singleNumber } from "../single-number";
import { twoTargets } from "../two-targets";

const TWO = rational(2n);

/**
 * $e^2/2$ for $|e| \le \delta$, else $\delta(|e| - \delta/2)$: square near the target, straight far
 * from it (Huber 1964). Its slope is the error, cut off at ±δ.
 */
export const Huber: LossFamily = {
  name: "Huber",
  parameterNames: ["d"],
  make: (parameters) => huber(positive(parameters[0], "the width δ of Huber")),
  expandValue: (prediction, target, [width], context) => {
    const d = positive(exactArgument(width ?? number(HALF), context, "δ"), "the width δ of Huber");
    const error = minus(prediction, target);
    const inside = order(singleNumber(context.evaluate(size(error))), exact(d)) <= 0;
    return inside
      ? {
          to: over(raised(error, number(TWO)), number(TWO)),
          because: "the error is at most δ, where Huber is half the square",
        }
      : {
          to: times(number(d), minus(size(error), over(number(d), number(TWO)))),
          because: "the error is above δ, where Huber is a straight line",
        };
  },
  expandSlope: (error, [width]) => {
    const d = width ?? number(HALF);
    return {
      to: call("clip", error, { kind: "negate", operand: d }, d),
      because: "the slope of Huber is the error, cut off at δ",
    };
  },
  expandBest: (targets, [d]) => {
    const two = twoTargets(targets);
    if (!d || !two) return null;
    const [low, high] = two;
    const side = compare(low.weight, high.weight);
    const [major, minor] = side >= 0 ? [low, high] : [high, low];
    const all = add(major.weight, minor.weight);
    const reach = multiply(divide(major.weight, all), subtract(high.target, low.target));
    if (side === 0 && compare(d, reach) < 0) {
      return {
        to: { kind: "interval", low: add(low.target, d), high: subtract(high.target, d) },
        because:
          "both pulls are cut off at δ and weigh the same, so Huber is the same at every value between",
      };
    }
    const move = times(
      over(number(minor.weight), number(major.weight)),
      call("min", number(d), number(reach)),
    );
    const from = number(major.target);
    return {
      to: major === low ? plus(from, move) : minus(from, move),
      because: "the majority gives way by the minority's pull, which is cut off at δ",
    };
  },
};

function huber(d: Rational): Loss {
  const width = toNumber(d);
  return {
    label: `Huber(${spell(d)})`,
    family: Huber,
    parameters: [d],
    value: (error) => {
      const e = absolute(error);
      return exact(
        compare(e, d) <= 0
          ? multiply(HALF, multiply(e, e))
          : multiply(d, subtract(e, multiply(HALF, d))),
      );
    },
    slope: (error) => exact(maximum(negate(d), minimum(d, error))),
    nearValue: (error) => {
      const e = Math.abs(error);
      return e <= width ? (e * e) / 2 : width * (e - width / 2);
    },
    nearSlope: (error) => Math.max(-width, Math.min(width, error)),
    kinks: [negate(d), d],
    bounded: true,
  };
}
