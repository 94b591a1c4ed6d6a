import {
  compare,
  multiply,
  negate,
  ONE,
  subtract,
  toNumber,
  ZERO,
  type Rational,
} from "@/lib/arithmetic/rational";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import { call, minus, number, times } from "../build";
import type { Loss, LossFamily } from "../loss";
import { exactArgument, spell } from "../parameter";
import { exact } from "../quantity";

/**
 * $\tau (t - p)$ below the target and $(1 - \tau)(p - t)$ above it (Koenker & Bassett 1978): the
 * best single output is the τ-quantile, which reaches the brighter of two groups once τ > w.
 */
export const pinball: LossFamily = {
  name: "pinball",
  parameterNames: ["tau"],
  make: (parameters) => tilted(readLevel(parameters[0])),
  expandValue: (prediction, target, [level], context) => {
    const tau = readLevel(exactArgument(level ?? number(ZERO), context, "τ"));
    const up = minus(target, prediction);
    const down = minus(prediction, target);
    return {
      to: call("max", times(number(tau), up), times(number(subtract(ONE, tau)), down)),
      because: "pinball counts an output that is too low τ times, one that is too high 1 − τ times",
    };
  },
  expandSlope: (error, [level], context) => {
    const tau = readLevel(exactArgument(level ?? number(ZERO), context, "τ"));
    const value = context.evaluate(call("sign", error));
    const side = value.kind === "exact" ? compare(value.value, ZERO) : 0;
    const slope = side > 0 ? subtract(ONE, tau) : side < 0 ? negate(tau) : ZERO;
    return {
      to: number(slope),
      because: "the slope of pinball is −τ below the target and 1 − τ above it",
    };
  },
};

function readLevel(tau: Rational | undefined): Rational {
  if (tau && compare(tau, ZERO) > 0 && compare(tau, ONE) < 0) return tau;
  throw new VocabularyError("the level τ of pinball must lie between 0 and 1");
}

function tilted(tau: Rational): Loss {
  const level = toNumber(tau);
  const above = subtract(ONE, tau);
  const slope = ({ numerator }: Rational) =>
    numerator > 0n ? above : numerator < 0n ? negate(tau) : ZERO;
  return {
    label: `pinball(${spell(tau)})`,
    family: pinball,
    parameters: [tau],
    value: (error) => exact(multiply(slope(error), error)),
    slope: (error) => exact(slope(error)),
    nearValue: (error) => (error > 0 ? (1 - level) * error : -level * error),
    nearSlope: (error) => (error > 0 ? 1 - level : error < 0 ? -level : 0),
    kinks: [ZERO],
    bounded: true,
  };
}
