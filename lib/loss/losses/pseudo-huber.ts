import { HALF, multiply, ONE, rational, toNumber, type Rational } from "@/lib/arithmetic/rational";
import { minus, number, over, plus, raised, times } from "../build";
import type { Loss, LossFamily } from "../loss";
import { positive, spell } from "../parameter";
import { exact, minus as less, times as product } from "../quantity";
import { charbonnier } from "./charbonnier";

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

/** $\delta\sqrt{e^2 + \delta^2} - \delta^2$ is the same: charbonnier, δ times as steep and moved down. */
function smooth(d: Rational): Loss {
  const width = toNumber(d);
  const rounded = charbonnier.make([d]);
  return {
    ...rounded,
    label: `pseudoHuber(${spell(d)})`,
    family: pseudoHuber,
    value: (error) => less(product(exact(d), rounded.value(error)), exact(multiply(d, d))),
    slope: (error) => product(exact(d), rounded.slope(error)),
    // (√(e² + δ²) − δ) is e²/(√(e² + δ²) + δ), which loses no digits for a small e.
    nearValue: (error) => (width * error ** 2) / (rounded.nearValue(error) + width),
    nearSlope: (error) => width * rounded.nearSlope(error),
  };
}
