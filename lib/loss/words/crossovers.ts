import { ONE, rational } from "@/lib/arithmetic/rational";
import type { FunctionDefinition } from "@/lib/arithmetic/vocabulary";
import { number, over, times } from "../build";
import { operand, word } from "./word";

/** Where β·e² overtakes |e|, in value and in slope: a matter of units, not of squaring. */
export const CROSSOVER_WORDS: readonly FunctionDefinition[] = [
  word("crossover", [1, 1], (operands) => ({
    to: over(number(ONE), operand(operands, 0)),
    because: "β·e² = e where e = 1/β",
  })),
  word("slopecrossover", [1, 1], (operands) => ({
    to: over(number(ONE), times(number(rational(2n)), operand(operands, 0))),
    because: "the slope 2β·e is 1 where e = 1/(2β)",
  })),
];
