import type { Expression } from "@/lib/arithmetic/expression";
import type { Expansion, ExpansionContext, FunctionDefinition } from "@/lib/arithmetic/vocabulary";

type Expand = (operands: readonly Expression[], context: ExpansionContext) => Expansion;

/** A word of the vocabulary: its name, fewest and most arguments, and what it stands for. */
export function word(
  name: string,
  arity: readonly [number, number],
  expand: Expand,
): FunctionDefinition {
  return { name, arity, expand };
}

/** The n-th argument; the arity has been checked before an expansion is asked for. */
export function operand(operands: readonly Expression[], place: number): Expression {
  const found = operands[place];
  if (!found) throw new RangeError("an argument is missing that the arity promised");
  return found;
}
