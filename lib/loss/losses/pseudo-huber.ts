import {
  add,
  divide,
  HALF,
  multiply,
  ONE,
  rational,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { minus, number, over, plus, raised, times } from "../build";
import type { Loss, LossFamily } from "../loss";
import { positive, spell } from "../parameter";
import { powerOf } from "../power-of";
import { exact, minus as less, over as by, times as product } from "../quantity";

const TWO = rational(2n);

/** $\delta^2(\sqrt{1 + (e/\delta)^2} - 1)$: Huber without its corner (Barron 2019, α = 1). */
export const pseudoHuber: LossFamily = {
  name: "pseudoHuber",
  parameterNames: ["d"],
  make: (parameters) => smooth(positive(parameters[0], "the width δ of pseudoHuber")),
  expandValue: (prediction, target, [width]) => {
    const d = width ?? number(ONE);
    const bend = raised(over(minus(prediction, target), d), number(TWO));
    const root = raised(plus(number(ONE), bend), number(HALF));
    return {
      to: times(raised(d, number(TWO)), minus(root, number(ONE))),
      because: "pseudoHuber is δ² times √(1 + (e/δ)²) − 1",
    };
  },
  expandSlope: (error, [width]) => {
    const bend = raised(over(error, width ?? number(ONE)), number(TWO));
    return {
      to: over(error, raised(plus(number(ONE), bend), number(HALF))),
      because: "the slope of pseudoHuber is e divided by √(1 + (e/δ)²)",
    };
  },
};

function smooth(d: Rational): Loss {
  const width = toNumber(d);
  const root = (error: Rational) => {
    const part = divide(error, d);
    return powerOf(add(ONE, multiply(part, part)), HALF);
  };
  return {
    label: `pseudoHuber(${spell(d)})`,
    family: pseudoHuber,
    parameters: [d],
    value: (error) => product(exact(multiply(d, d)), less(root(error), exact(ONE))),
    slope: (error) => by(exact(error), root(error)),
    // (√(1 + x²) − 1) is x²/(√(1 + x²) + 1), which loses no digits for a small x.
    nearValue: (error) => error ** 2 / (Math.hypot(1, error / width) + 1),
    nearSlope: (error) => error / Math.hypot(1, error / width),
    kinks: null,
    bounded: true,
  };
}
