import type { Expression } from "@/lib/arithmetic/expression";
import {
  absolute,
  add,
  multiply,
  rational,
  subtract,
  type Rational,
} from "@/lib/arithmetic/rational";
import { VocabularyError } from "@/lib/arithmetic/vocabulary";
import { minus, number, plus, raised, size } from "./build";
import type { Group } from "./scenario";
import type { SettingGroup } from "./setting";

const TWO = rational(2n);

/** How the error of a group is measured. */
export interface Metric {
  readonly name: "mae" | "mse";
  readonly power: 1 | 2;
  /** Throws `VocabularyError` where it cannot be known. */
  readonly measure: (group: Group, output: Rational) => Rational;
  readonly express: (group: SettingGroup, output: Expression) => Expression;
}

const mae: Metric = {
  name: "mae",
  power: 1,
  measure(group, output) {
    refuseSpread(group.name, group.spread);
    return absolute(subtract(output, group.brightness));
  },
  express(group, output) {
    refuseSpread(group.name, group.spread);
    return size(minus(output, group.brightness));
  },
};

const mse: Metric = {
  name: "mse",
  power: 2,
  measure({ brightness, spread }, output) {
    const error = subtract(output, brightness);
    return add(multiply(error, error), multiply(spread, spread));
  },
  express({ brightness, spread }, output) {
    const square = raised(minus(output, brightness), number(TWO));
    return spread.numerator === 0n ? square : plus(square, raised(number(spread), number(TWO)));
  },
};

/** Reads a metric; without one it is the mean absolute error. */
export function readMetric(argument: Expression | undefined): Metric {
  if (!argument) return mae;
  if (argument.kind === "name" && argument.name === "mae") return mae;
  if (argument.kind === "name" && argument.name === "mse") return mse;
  throw new VocabularyError("the measure of the error is mae or mse");
}

function refuseSpread(name: string, spread: Rational): void {
  if (spread.numerator === 0n) return;
  throw new VocabularyError(
    `the mean absolute error of “${name}” needs its whole distribution, not only its spread: say mse`,
  );
}
