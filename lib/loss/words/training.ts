import { valueExpression } from "@/lib/arithmetic/literal";
import type { Expression } from "@/lib/arithmetic/expression";
import { divide, ONE, rational, ZERO } from "@/lib/arithmetic/rational";
import {
  VocabularyError,
  type ExpansionContext,
  type FunctionDefinition,
} from "@/lib/arithmetic/vocabulary";
import { call, minus, number, size } from "../build";
import { exactArgument, positive } from "../parameter";
import { readRule } from "../rule";
import { knownGroups, type Setting } from "../setting";
import { adam } from "../training/adam";
import { descend } from "../training/descend";
import { descendThroughSigmoid } from "../training/descend-through-sigmoid";
import type { TrainingRun } from "../training/training-run";
import { APART } from "./apart";
import { operand, word } from "./word";

/** Where gradient descent and Adam have got to: `train sigmoidtrain adam factoreffect apart`. */
export function trainingWords(setting: Setting): readonly FunctionDefinition[] {
  const run = (operands: readonly Expression[], context: ExpansionContext) =>
    readRun(operands, setting, context);
  return [
    word("train", [3, 5], (operands, context) => ({
      to: valueExpression(descend(run(operands, context))),
      because: "each step of gradient descent takes the rate times the slope off the output",
    })),
    word("sigmoidtrain", [3, 5], (operands, context) => ({
      to: valueExpression(descendThroughSigmoid(run(operands, context))),
      because: "each step of gradient descent moves the number in front of the sigmoid",
    })),
    word("adam", [3, 5], (operands, context) => ({
      to: valueExpression(adam(run(operands, context))),
      because: "each step of Adam divides the slope by its own usual size",
    })),
    word("factoreffect", [5, 6], ([method, loss, factor, rate, steps, start]) => {
      if (method?.kind !== "name" || !loss || !factor || !rate || !steps) return refuse();
      const from = start ?? number(divide(setting.scale, rational(2n)));
      const ends = (run: string) =>
        [call(run, loss, rate, steps, from, factor), call(run, loss, rate, steps, from)] as const;
      const because = "the end point with the factor against the one without it";
      switch (method.name) {
        case "descent":
          return { to: size(minus(...ends("train"))), because };
        case "adam":
          return { to: call("apart", ...ends("adam")), because };
        default:
          return refuse();
      }
    }),
    APART,
  ];
}

function refuse(): never {
  throw new VocabularyError("the method of training is descent or adam");
}

function readRun(
  operands: readonly Expression[],
  setting: Setting,
  context: ExpansionContext,
): TrainingRun {
  const rule = readRule(operands[0], context);
  if (rule.kind === "minimax") throw new VocabularyError("training needs a loss");
  const groups = knownGroups(setting);
  if (groups.some(({ spread }) => spread.numerator !== 0n) && !rule.loss.meanOverSpread) {
    throw new VocabularyError("with a spread inside a group only L2 can be trained here");
  }
  const rate = positive(exactArgument(operand(operands, 1), context, "the rate"), "the rate");
  const steps = exactArgument(operand(operands, 2), context, "the number of steps");
  if (steps.denominator !== 1n || steps.numerator < 0n || steps.numerator > MOST_STEPS) {
    throw new VocabularyError(`the number of steps must be whole, from 0 to ${String(MOST_STEPS)}`);
  }
  const [start, factor] = [operands[3], operands[4]];
  const count = rational(BigInt(groups.length));
  return {
    loss: rule.loss,
    targets: groups.map(({ brightness, share }) => ({
      target: brightness,
      weight: rule.kind === "balanced" ? divide(ONE, count) : share,
    })),
    rate,
    steps: Number(steps.numerator),
    start: start ? exactArgument(start, context, "the start") : divide(setting.scale, rational(2n)),
    factor: factor
      ? positive(exactArgument(factor, context, "the factor"), "the factor")
      : rule.kind === "beside"
        ? rule.factor
        : ONE,
    push: rule.kind === "beside" ? rule.push : ZERO,
    scale: setting.scale,
  };
}

const MOST_STEPS = 100_000n;
