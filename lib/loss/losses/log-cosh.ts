import { valueExpression } from "@/lib/arithmetic/literal";
import { toNumber, ZERO, type Rational } from "@/lib/arithmetic/rational";
import { minus } from "../build";
import type { Loss, LossFamily } from "../loss";
import { approximate, exact, near, type Quantity } from "../quantity";
import { singleNumber } from "../single-number";

/** $\ln\cosh e$: half the square near the target, $|e| - \ln 2$ far from it. */
export const logcosh: LossFamily = {
  name: "logcosh",
  parameterNames: [],
  make: (): Loss => ({
    label: "logcosh",
    family: logcosh,
    parameters: [],
    value: (error) => atZero(logOfCosh, error),
    slope: (error) => atZero(Math.tanh, error),
    nearValue: logOfCosh,
    nearSlope: Math.tanh,
    kinks: null,
    bounded: true,
  }),
  expandValue: (prediction, target, _parameters, context) => ({
    to: valueExpression(
      at(logOfCosh, near(singleNumber(context.evaluate(minus(prediction, target))))),
    ),
    because: "logcosh is the logarithm of the hyperbolic cosine of the error",
  }),
  expandSlope: (error, _parameters, context) => ({
    to: valueExpression(at(Math.tanh, near(singleNumber(context.evaluate(error))))),
    because: "the slope of logcosh is the hyperbolic tangent of the error",
  }),
};

/** Written so that a large error does not overflow the cosine, and a small one loses no digits. */
function logOfCosh(error: number): number {
  const e = Math.abs(error);
  if (e < 0.5) return Math.log1p(2 * Math.sinh(e / 2) ** 2);
  return e + Math.log1p(Math.exp(-2 * e)) - Math.LN2;
}

function at(of: (error: number) => number, error: number): Quantity {
  return error === 0 ? exact(ZERO) : approximate(of(error));
}

function atZero(of: (error: number) => number, error: Rational): Quantity {
  return at(of, toNumber(error));
}
