import type { CallExpression, Expression } from "@/lib/arithmetic/expression";
import { VocabularyError, type ExpansionContext } from "@/lib/arithmetic/vocabulary";
import { call } from "./build";
import type { Loss, LossFamily } from "./loss";
import { LOSS_FAMILIES } from "./losses/registry";
import { exactArgument } from "./parameter";

/** A loss as an argument names it: `L2`, `Huber(0.1)`. */
export interface NamedLoss {
  readonly family: LossFamily;
  readonly parameters: readonly Expression[];
}

/** Reads a loss. Throws `VocabularyError` for anything else. */
export function readLoss(argument: Expression | undefined): NamedLoss {
  const [name, parameters] =
    argument?.kind === "name"
      ? [argument.name, []]
      : argument?.kind === "call"
        ? [argument.name, argument.arguments]
        : ["", []];
  const family = LOSS_FAMILIES.get(name);
  if (!family) {
    throw new VocabularyError("the name of a loss belongs here, such as L1, L2 or Huber(0.1)");
  }
  const wanted = family.parameterNames;
  if (parameters.length !== wanted.length) {
    const form = wanted.length === 0 ? name : `${name}(${wanted.join(", ")})`;
    throw new VocabularyError(`as the name of a loss this is written ${form}`);
  }
  return { family, parameters };
}

/** The loss with its parameters as numbers. */
export function madeLoss({ family, parameters }: NamedLoss, context: ExpansionContext): Loss {
  return family.make(
    parameters.map((parameter, place) =>
      exactArgument(parameter, context, `the ${family.parameterNames[place] ?? "parameter"}`),
    ),
  );
}

/**
 * Refuses parameters that the loss cannot have. One that has no number yet (an open assumption) is
 * left alone here; where a number is needed, the evaluation itself will say so.
 */
export function checkParameters(named: NamedLoss, context: ExpansionContext): void {
  try {
    madeLoss(named, context);
  } catch (error) {
    if (error instanceof VocabularyError) throw error;
  }
}

/** The call that is its loss at one prediction: `Huber(0.4, 0.9, 0.1)`. */
export function lossCall(
  { family, parameters }: NamedLoss,
  prediction: Expression,
  target: Expression,
): CallExpression {
  return call(family.name, prediction, target, ...parameters);
}
