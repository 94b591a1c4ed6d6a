import { add, equals, ONE, ZERO } from "@/lib/arithmetic/rational";
import type { Expression } from "@/lib/arithmetic/expression";
import { number, over, sum, weighted } from "./build";
import type { WeightedTarget } from "./weighted-target";

/** The weighted mean, written out: 0.8·0.3 + 0.2·0.9, divided by the weights where they are not 1. */
export function meanExpression(targets: readonly WeightedTarget[]): Expression {
  const terms = targets.map(({ weight, target }) => weighted(number(weight), number(target)));
  const all = targets.reduce((total, { weight }) => add(total, weight), ZERO);
  return equals(all, ONE) ? sum(terms) : over(sum(terms), number(all));
}
