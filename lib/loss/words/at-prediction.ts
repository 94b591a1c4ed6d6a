import { rational, ZERO } from "@/lib/arithmetic/rational";
import type { Expression } from "@/lib/arithmetic/expression";
import {
  VocabularyError,
  type ExpansionContext,
  type FunctionDefinition,
} from "@/lib/arithmetic/vocabulary";
import { call, minus, number, over, plus, raised, size, sum, times } from "../build";
import { readGroup } from "../group-position";
import { lossCall, madeLoss, readLoss } from "../loss-position";
import type { Setting, SettingGroup } from "../setting";
import { operand, word } from "./word";

/** Who loses and who pulls how much at a given prediction: `loss total share pull distance`. */
export function predictionWords(setting: Setting): readonly FunctionDefinition[] {
  const weigh = (part: (group: SettingGroup) => Expression) =>
    setting.groups.map((group) => ({ group, term: times(group.share, part(group)) }));
  const shareOf = (name: string, part: (group: SettingGroup) => Expression) => {
    const parts = weigh(part);
    const own = parts.find(({ group }) => group.name === name);
    return over(own?.term ?? number(ZERO), sum(parts.map(({ term }) => term)));
  };
  return [
    word("distance", [1, 2], ([group, at]) => {
      const { brightness } = readGroup(group, setting);
      return {
        to: size(minus(predictionOr(at, setting), brightness)),
        because: "the distance is the size of the error",
      };
    }),
    word("loss", [2, 3], (operands, context) => ({
      to: groupLoss(operands[0], operands[2], setting, context)(readGroup(operands[1], setting)),
      because: "the loss of the group at the prediction",
    })),
    word("total", [1, 2], (operands, context) => {
      const terms = weigh(groupLoss(operands[0], operands[1], setting, context));
      return {
        to: sum(terms.map(({ term }) => term)),
        because: "the mean over the data weighs each group by its head-count",
      };
    }),
    word("share", [2, 3], (operands, context) => {
      const { name } = readGroup(operands[1], setting);
      return {
        to: shareOf(name, groupLoss(operands[0], operands[2], setting, context)),
        because: "the share is the group's head-count times its loss, divided by that of all",
      };
    }),
    word("pull", [2, 3], (operands) => {
      const at = predictionOr(operands[2], setting);
      const { name } = readGroup(operands[1], setting);
      const loss = operand(operands, 0);
      checkSpread(loss, setting);
      return {
        to: shareOf(name, ({ brightness }) => size(call("slope", loss, minus(at, brightness)))),
        because:
          "the share of the pull is head-count times the size of the slope, over that of all",
      };
    }),
  ];
}

/** The prediction that an argument gives, or the one of the scenario. */
function predictionOr(argument: Expression | undefined, { prediction }: Setting): Expression {
  const at = argument ?? prediction;
  if (at) return at;
  throw new VocabularyError("this needs a prediction: fix one, or give it as the last argument");
}

function groupLoss(
  lossArgument: Expression | undefined,
  at: Expression | undefined,
  setting: Setting,
  context: ExpansionContext,
): (group: SettingGroup) => Expression {
  const named = readLoss(lossArgument);
  const prediction = predictionOr(at, setting);
  return (group) => {
    const value = lossCall(named, prediction, group.brightness);
    if (group.spread.numerator === 0n) return value;
    if (!madeLoss(named, context).meanOverSpread) refuse(group.name);
    return plus(value, raised(number(group.spread), number(rational(2n))));
  };
}

/** The mean slope over a spread group is the slope at its mean only where slopes are straight. */
function checkSpread(loss: Expression, { groups }: Setting): void {
  const spreading = groups.find(({ spread }) => spread.numerator !== 0n);
  if (spreading && readLoss(loss).family.name !== "L2") refuse(spreading.name);
}

function refuse(name: string): never {
  throw new VocabularyError(
    `this loss needs the whole distribution of “${name}”, not only its spread`,
  );
}
