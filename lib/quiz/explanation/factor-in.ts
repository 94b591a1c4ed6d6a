import { ONE, ZERO, compare, type Rational } from "@/lib/arithmetic/rational";
import type { Choice } from "../schema-question";
import type { Calculator } from "./calculator";

const SPEAKS_OF_A_FACTOR = /\b(?:slope)?crossover\(([^()]+)\)/u;

/**
 * What L2 is multiplied by before it is compared with L1, where the claim of a choice asks for the
 * place at which the two meet; 1 for every other choice.
 */
export function factorIn({ claim }: Choice, calculator: Calculator): Rational {
  const [, text] = SPEAKS_OF_A_FACTOR.exec(claim.expression) ?? [];
  const factor = text === undefined ? null : calculator.exact(text);
  return factor !== null && compare(factor, ZERO) > 0 ? factor : ONE;
}
