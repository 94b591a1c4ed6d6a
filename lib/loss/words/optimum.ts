import { valueExpression } from "@/lib/arithmetic/literal";
import type { Expression } from "@/lib/arithmetic/expression";
import type { Value } from "@/lib/arithmetic/value";
import {
  VocabularyError,
  type Expansion,
  type ExpansionContext,
  type FunctionDefinition,
} from "@/lib/arithmetic/vocabulary";
import { call, minus, name, number, over, sum, times, weighted } from "../build";
import {
  gapOf,
  meanOf,
  noisyError,
  realGroups,
  summaryOverSet,
  worstOf,
  type Summary,
} from "../group-errors";
import { readGroup } from "../group-position";
import { readMetric } from "../metric";
import { readRule, type Rule } from "../rule";
import type { Setting } from "../setting";
import { trainedOutputs, type TrainedOutput } from "../trained-outputs";
import { operand, word } from "./word";

/** Where training ends and what error it leaves: `best balanced error worst gap overall ratio`. */
export function optimumWords(setting: Setting): readonly FunctionDefinition[] {
  return [
    word("best", [1, 2], (operands, context) => {
      const rule = readRule(operands[0], context);
      return expandBest(rule, pickOutput(rule, operands[1], setting));
    }),
    word("balanced", [1, 1], ([loss]) => ({
      to: call("best", call("balanced", ...(loss ? [loss] : []))),
      because: "the best output when every group counts alike",
    })),
    word("error", [2, 3], (operands, context) => expandError(operands, setting, context)),
    word("worst", [1, 2], summarised("worst", worstOf, setting)),
    word("gap", [1, 2], summarised("gap", gapOf, setting)),
    word("overall", [1, 2], summarised("overall", meanOf, setting)),
    word("ratio", [1, 2], (operands) => {
      const rule = operand(operands, 0);
      const metric = operands.slice(1);
      return {
        to: over(
          call("error", rule, name("minority"), ...metric),
          call("error", rule, name("majority"), ...metric),
        ),
        because: "the minority's error divided by the majority's",
      };
    }),
  ];
}

function pickOutput(rule: Rule, seen: Expression | undefined, setting: Setting): TrainedOutput {
  const outputs = trainedOutputs(rule, setting);
  const [first, second] = outputs;
  if (!first) throw new VocabularyError("there is no group here");
  if (!seen) {
    if (!second) return first;
    throw new VocabularyError("the output differs with the input here: say which group it shows");
  }
  const shown = readGroup(seen, setting).name;
  return outputs.find((output) => output.seen === shown) ?? first;
}

function expandBest(rule: Rule, { targets, value }: TrainedOutput): Expansion {
  switch (rule.kind) {
    case "loss":
    case "balanced": {
      const { family, parameters } = rule.loss;
      const known = targets.length > 1 ? family.expandBest?.(targets, parameters) : null;
      return (
        known ?? {
          to: valueExpression(value),
          because:
            targets.length > 1
              ? "found by solving where the pulls of all groups add up to 0"
              : "only one group is left, and no error is the smallest",
        }
      );
    }
    case "minimax":
      return {
        to: valueExpression(value),
        because: "where the worst group's squared error is least, whatever the shares",
      };
    case "beside":
      return {
        to: valueExpression(value),
        because: "found by solving where the pulls of all groups balance the push",
      };
  }
}

function expandError(
  operands: readonly Expression[],
  setting: Setting,
  context: ExpansionContext,
): Expansion {
  const rule = readRule(operands[0], context);
  const group = readGroup(operands[1], setting);
  const metric = readMetric(operands[2]);
  if (setting.output?.kind === "noisy") {
    const { tau } = setting.output;
    return {
      to: valueExpression(noisyError(rule, setting, tau, group.name, metric)),
      because: "the mean over everything that the noisy input can show, in floats",
    };
  }
  const outputs = trainedOutputs(rule, setting).filter(
    ({ chance }) => chance(group.name).numerator !== 0n,
  );
  const terms = outputs.map(({ seen, chance }) => {
    const shown = seen === null ? [] : [name(seen)];
    const output = call("best", operand(operands, 0), ...shown);
    return weighted(number(chance(group.name)), metric.express(group, output));
  });
  return {
    to: sum(terms),
    because:
      outputs.length > 1
        ? "the error for each thing that the input can show, weighted by its chance"
        : "the error that the group keeps at the best output",
  };
}

function summarised(
  title: "worst" | "gap" | "overall",
  summary: Summary,
  setting: Setting,
): FunctionDefinition["expand"] {
  return (operands, context) => {
    const rule = readRule(operands[0], context);
    const set: Value | null =
      setting.output?.kind === "noisy"
        ? null
        : summaryOverSet(summary, readMetric(operands[1]), rule, setting);
    if (set) {
      return { to: valueExpression(set), because: "over all of the outputs that are equally good" };
    }
    const groups = realGroups(setting);
    const errors = groups.map((group) => ({
      share: group.share,
      error: call("error", operand(operands, 0), name(group.name), ...operands.slice(1)),
    }));
    const each = errors.map(({ error }) => error);
    switch (title) {
      case "worst":
        return { to: call("max", ...each), because: "the largest error of a group" };
      case "gap":
        return {
          to: minus(call("max", ...each), call("min", ...each)),
          because: "the largest error of a group minus the smallest",
        };
      case "overall":
        return {
          to: sum(errors.map(({ share, error }) => times(number(share), error))),
          because: "the mean over the data weighs each group by its head-count",
        };
    }
  };
}
