import { compare, divide, HALF, minimum, ONE, subtract } from "@/lib/arithmetic/rational";
import { VocabularyError, type FunctionDefinition } from "@/lib/arithmetic/vocabulary";
import { minus, name, number, over } from "../build";
import { madeLoss, readLoss } from "../loss-position";
import { exactArgument } from "../parameter";
import { operand, word } from "./word";

/** What one spoilt value does: `meanshift(x, n)` and `breakdown(loss, n)` (Huber 1964). */
export const OUTLIER_WORDS: readonly FunctionDefinition[] = [
  word("meanshift", [2, 2], (operands) => ({
    to: over(minus(operand(operands, 0), name("meanbest")), operand(operands, 1)),
    because: "one value in n moves the mean by a part 1/n of its distance",
  })),
  word("breakdown", [2, 2], (operands, context) => {
    const { family, parameters, bounded } = madeLoss(readLoss(operands[0]), context);
    const n = exactArgument(operand(operands, 1), context, "the number of values");
    if (compare(n, ONE) < 0) throw new VocabularyError("there must be at least one value");
    if (!bounded) {
      return {
        to: number(divide(ONE, n)),
        because:
          "the slope grows without bound, so that one value far enough away moves it anywhere",
      };
    }
    const [level] = parameters;
    const rank = family.name === "pinball" && level ? minimum(level, subtract(ONE, level)) : HALF;
    return {
      to: number(rank),
      because:
        "the slope is bounded, so that it takes as many values as the others can hold against",
    };
  }),
];
