import { rational, ZERO } from "@/lib/arithmetic/rational";
import type { FunctionDefinition } from "@/lib/arithmetic/vocabulary";
import { call, number } from "../build";
import { exact, order } from "../quantity";
import { singleNumber } from "../single-number";
import { operand, word } from "./word";

/** `sign(x)` and `clip(x, low, high)`, which slopes and best outputs are written with. */
export const SIGN_AND_CLIP: readonly FunctionDefinition[] = [
  word("sign", [1, 1], (operands, context) => {
    const side = order(singleNumber(context.evaluate(operand(operands, 0))), exact(ZERO));
    const because = {
      "-1": "the output is below the target, so the sign is −1",
      "0": "there is no error, so the sign is 0",
      "1": "the output is above the target, so the sign is 1",
    } as const;
    return { to: number(rational(BigInt(side))), because: because[side] };
  }),
  word("clip", [3, 3], (operands) => ({
    to: call("max", operand(operands, 1), call("min", operand(operands, 0), operand(operands, 2))),
    because: "what lies outside is moved to the nearer end",
  })),
];
