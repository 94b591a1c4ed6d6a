import {
  add,
  HALF,
  multiply,
  ONE,
  rational,
  toNumber,
  type Rational,
} from "@/lib/arithmetic/rational";
import { minus, number, over, plus, raised } from "../build";
import type { Loss, LossFamily } from "../loss";
import { positive, spell } from "../parameter";
import { powerOf } from "../power-of";
import { exact, over as by } from "../quantity";

const TWO = rational(2n);

/** $\sqrt{e^2 + \varepsilon^2}$: L1 with a rounded tip (Barron 2019; used for images by Lai 2017). */
export const charbonnier: LossFamily = {
  name: "charbonnier",
  parameterNames: ["eps"],
  make: (parameters) => rounded(positive(parameters[0], "the ε of charbonnier")),
  expandValue: (prediction, target, [epsilon]) => ({
    to: root(minus(prediction, target), epsilon ?? number(ONE)),
    because: "charbonnier is √(e² + ε²)",
  }),
  expandSlope: (error, [epsilon]) => ({
    to: over(error, root(error, epsilon ?? number(ONE))),
    because: "the slope of charbonnier is e divided by √(e² + ε²)",
  }),
};

const root: typeof plus = (error, epsilon) =>
  raised(plus(raised(error, number(TWO)), raised(epsilon, number(TWO))), number(HALF));

function rounded(epsilon: Rational): Loss {
  const tip = toNumber(epsilon);
  const height = (error: Rational) =>
    powerOf(add(multiply(error, error), multiply(epsilon, epsilon)), HALF);
  return {
    label: `charbonnier(${spell(epsilon)})`,
    family: charbonnier,
    parameters: [epsilon],
    value: height,
    slope: (error) => by(exact(error), height(error)),
    nearValue: (error) => Math.hypot(error, tip),
    nearSlope: (error) => error / Math.hypot(error, tip),
    kinks: null,
    bounded: true,
  };
}
