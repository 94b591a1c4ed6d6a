import type { FunctionDefinition } from "@/lib/arithmetic/vocabulary";
import { checkParameters } from "../loss-position";
import { LOSS_FAMILIES } from "../losses/registry";
import { operand, word } from "./word";

/** `L2(p, t)`, `Huber(p, t, d)`: the loss of one prediction, for every loss in the registry. */
export function pointwiseWords(): readonly FunctionDefinition[] {
  return [...LOSS_FAMILIES.values()].map((family) => {
    const count = 2 + family.parameterNames.length;
    return word(family.name, [count, count], (operands, context) => {
      const parameters = operands.slice(2);
      checkParameters({ family, parameters }, context);
      return family.expandValue(operand(operands, 0), operand(operands, 1), parameters, context);
    });
  });
}
