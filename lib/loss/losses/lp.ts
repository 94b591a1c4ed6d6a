import { valueExpression } from "@/lib/arithmetic/literal";
import {
  absolute,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  subtract,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import { call, minus, number, over, plus, raised, size, times } from "../build";
import type { Loss, LossFamily } from "../loss";
import { exactArgument, spell } from "../parameter";
import { powerOf } from "../power-of";
import { exact, times as product } from "../quantity";
import { twoTargets } from "../two-targets";
import { L1 } from "./l1";
import { L2 } from "./l2";

const TWO = rational(2n);

/**
 * $|e|^k$ for k ≥ 1 (below 1 it would have several best outputs that are apart). With two groups the
 * minority's error is to the majority's as $((1-m)/m)^{1/(k-1)}$ to 1.
 */
export const Lp: LossFamily = {
  name: "Lp",
  parameterNames: ["k"],
  make: (parameters) => {
    const k = readPower(parameters[0]);
    if (compare(k, ONE) === 0) return { ...L1.make([]), label: "Lp(1)" };
    if (compare(k, TWO) === 0) return { ...L2.make([]), label: "Lp(2)" };
    return curvedPower(k);
  },
  expandValue: (prediction, target, [k]) => ({
    to: raised(size(minus(prediction, target)), k ?? number(ONE)),
    because: "Lp is the size of the error to the power k",
  }),
  expandSlope: (error, [power], context) => {
    const k = exactArgument(power ?? number(ONE), context, "the power k");
    return {
      to: times(
        times(number(k), raised(size(error), number(subtract(k, ONE)))),
        call("sign", error),
      ),
      because: "the slope of |e|^k is k times |e|^(k − 1), with the sign of the error",
    };
  },
  expandBest: (targets, [k]) => {
    const two = twoTargets(targets);
    if (!k || compare(k, ONE) === 0 || !two) return null;
    const [first, second] = two;
    const heads = divide(first.weight, second.weight);
    const ratio = valueExpression(powerOf(heads, divide(ONE, subtract(k, ONE))));
    const rise = subtract(second.target, first.target);
    return {
      to: plus(number(first.target), over(number(rise), plus(number(ONE), ratio))),
      because: `the two pulls balance where the errors are as (${spell(heads)})^(1/(k − 1)) to 1`,
    };
  },
};

function readPower(k: Rational | undefined): Rational {
  if (k && compare(k, ONE) >= 0) return k;
  throw new VocabularyError("the power of Lp must be 1 or more");
}

function curvedPower(k: Rational): Loss {
  const power = toNumber(k);
  const less = subtract(k, ONE);
  return {
    label: `Lp(${spell(k)})`,
    family: Lp,
    parameters: [k],
    value: (error) => powerOf(absolute(error), k),
    slope: (error) => {
      const signed = error.numerator < 0n ? multiply(k, rational(-1n)) : k;
      return product(exact(signed), powerOf(absolute(error), less));
    },
    nearValue: (error) => Math.abs(error) ** power,
    nearSlope: (error) => power * Math.abs(error) ** (power - 1) * Math.sign(error),
    kinks: null,
    bounded: false,
  };
}
