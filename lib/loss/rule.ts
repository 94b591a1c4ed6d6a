import type { Expression } from "@/lib/arithmetic/expression";
import { ONE, type Rational } from "@/lib/arithmetic/rational";
import { VocabularyError, type ExpansionContext } from "@/lib/arithmetic/vocabulary";
import type { Loss } from "./loss";
import { madeLoss, readLoss } from "./loss-position";
import { exactArgument } from "./parameter";

/** How the output is chosen. */
export type Rule =
  | { readonly kind: "loss"; readonly loss: Loss }
  /** Every group counts alike, whatever its share. */
  | { readonly kind: "balanced"; readonly loss: Loss }
  /** The worst group's mean squared error is made as small as possible (Sagawa 2020, Diana 2021). */
  | { readonly kind: "minimax" }
  /** factor · loss beside a term that pushes the output up with a constant slope. */
  | {
      readonly kind: "beside";
      readonly loss: Loss;
      readonly push: Rational;
      readonly factor: Rational;
    };

/** Reads a rule. Throws `VocabularyError` for anything else. */
export function readRule(argument: Expression | undefined, context: ExpansionContext): Rule {
  if (argument?.kind === "name" && argument.name === "minimax") return { kind: "minimax" };
  if (argument?.kind === "call" && argument.name === "balanced") {
    return { kind: "balanced", loss: madeLoss(readLoss(argument.arguments[0]), context) };
  }
  if (argument?.kind === "call" && argument.name === "beside") {
    const [named, push, factor, extra] = argument.arguments;
    if (!push || extra) {
      throw new VocabularyError("this is written beside(loss, push) or beside(loss, push, factor)");
    }
    return {
      kind: "beside",
      loss: madeLoss(readLoss(named), context),
      push: exactArgument(push, context, "the push"),
      factor: factor ? exactArgument(factor, context, "the factor") : ONE,
    };
  }
  return { kind: "loss", loss: madeLoss(readLoss(argument), context) };
}
