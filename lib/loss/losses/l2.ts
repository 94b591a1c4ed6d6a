import { add, multiply, rational } from "@/lib/arithmetic/rational";
import { minus, number, raised, times } from "../build";
import type { Loss, LossFamily } from "../loss";
import { exact } from "../quantity";
import { meanExpression } from "../mean-expression";

const TWO = rational(2n);

/** $e^2$, the squared error, not halved. Its best single output is the weighted mean. */
export const L2: LossFamily = {
  name: "L2",
  parameterNames: [],
  make: (): Loss => ({
    label: "L2",
    family: L2,
    parameters: [],
    value: (error) => exact(multiply(error, error)),
    slope: (error) => exact(multiply(TWO, error)),
    nearValue: (error) => error * error,
    nearSlope: (error) => 2 * error,
    kinks: [],
    bounded: false,
    meanOverSpread: (error, variance) => exact(add(multiply(error, error), variance)),
  }),
  expandValue: (prediction, target) => ({
    to: raised(minus(prediction, target), number(TWO)),
    because: "L2 is the square of the error",
  }),
  expandSlope: (error) => ({
    to: times(number(TWO), error),
    because: "the slope of L2 is twice the error",
  }),
  expandBest: (targets) => ({
    to: meanExpression(targets),
    because: "L2 is least at the weighted mean",
  }),
};
