import {
  absolute,
  add,
  compare,
  divide,
  multiply,
  ONE,
  rational,
  subtract,
  toNumber,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import { call, minus, number, over, plus, raised, size, times } from "../build";
import type { Loss, LossFamily } from "../loss";
import { spell } from "../parameter";
import { exact } from "../quantity";
import { twoTargets } from "../two-targets";

const TWO = rational(2n);

/**
 * $\alpha|e| + (1-\alpha)e^2$ for 0 ≤ α ≤ 1. With two groups the best output is
 * $\mathrm{clip}(\text{mean} - \alpha(2w-1)/(2(1-\alpha)), a, b)$.
 */
export const mix: LossFamily = {
  name: "mix",
  parameterNames: ["alpha"],
  make: (parameters) => mixture(readPart(parameters[0])),
  expandValue: (prediction, target, [part]) => {
    const alpha = part ?? number(ZERO);
    const error = minus(prediction, target);
    const square = raised(error, number(TWO));
    return {
      to: plus(times(alpha, size(error)), times(minus(number(ONE), alpha), square)),
      because: "the mixture is α times L1 plus 1 − α times L2",
    };
  },
  expandSlope: (error, [part]) => {
    const alpha = part ?? number(ZERO);
    const straight = times(alpha, call("sign", error));
    const curved = times(minus(number(ONE), alpha), times(number(TWO), error));
    return {
      to: plus(straight, curved),
      because: "the slope of the mixture is α times the sign of the error plus 1 − α times 2e",
    };
  },
  expandBest: (targets, [alpha]) => {
    const two = twoTargets(targets);
    if (!alpha || compare(alpha, ONE) === 0 || !two) return null;
    const [first, second] = two;
    const all = add(first.weight, second.weight);
    const w = divide(first.weight, all);
    const mean = plus(
      times(number(w), number(first.target)),
      times(number(subtract(ONE, w)), number(second.target)),
    );
    const lean = times(number(alpha), minus(times(number(TWO), number(w)), number(ONE)));
    const shift = over(lean, times(number(TWO), minus(number(ONE), number(alpha))));
    return {
      to: call("clip", minus(mean, shift), number(first.target), number(second.target)),
      because:
        "the mixture moves the mean by α(2w − 1)/(2(1 − α)) towards the majority, and no further than to it",
    };
  },
};

function readPart(alpha: Rational | undefined): Rational {
  if (alpha && compare(alpha, ZERO) >= 0 && compare(alpha, ONE) <= 0) return alpha;
  throw new VocabularyError("the part α of a mixture must lie from 0 to 1");
}

function mixture(alpha: Rational): Loss {
  const part = toNumber(alpha);
  const rest = subtract(ONE, alpha);
  return {
    label: `mix(${spell(alpha)})`,
    family: mix,
    parameters: [alpha],
    value: (error) =>
      exact(add(multiply(alpha, absolute(error)), multiply(rest, multiply(error, error)))),
    slope: (error) => {
      const sign = rational(error.numerator > 0n ? 1n : error.numerator < 0n ? -1n : 0n);
      return exact(add(multiply(alpha, sign), multiply(rest, multiply(TWO, error))));
    },
    nearValue: (error) => part * Math.abs(error) + (1 - part) * error * error,
    nearSlope: (error) => part * Math.sign(error) + 2 * (1 - part) * error,
    kinks: [ZERO],
    bounded: alpha.numerator === alpha.denominator,
  };
}
