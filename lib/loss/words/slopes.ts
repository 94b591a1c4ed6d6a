import { ZERO } from "@/lib/arithmetic/rational";
import type { Expression } from "@/lib/arithmetic/expression";
import type { FunctionDefinition } from "@/lib/arithmetic/vocabulary";
import { call, number, over, plus, size } from "../build";
import { checkParameters, lossCall, readLoss } from "../loss-position";
import { operand, word } from "./word";

/** What a loss and its slope do to one error, and to two errors beside each other. */
export const SLOPE_WORDS: readonly FunctionDefinition[] = [
  word("slope", [2, 2], (operands, context) => {
    const named = readLoss(operands[0]);
    checkParameters(named, context);
    const { family, parameters } = named;
    return family.expandSlope(operand(operands, 1), parameters, context);
  }),
  word("growth", [3, 3], (operands) => ({
    to: over(lossOf(operands, 2), lossOf(operands, 1)),
    because: "the growth is the loss of the second error divided by the loss of the first",
  })),
  word("slopegrowth", [3, 3], (operands) => ({
    to: over(slopeOf(operands, 2), slopeOf(operands, 1)),
    because: "the growth is the slope at the second error divided by the slope at the first",
  })),
  word("pairshare", [3, 3], (operands) => ({
    to: over(lossOf(operands, 1), plus(lossOf(operands, 1), lossOf(operands, 2))),
    because: "the share is its loss divided by the loss of both",
  })),
  word("pairpull", [3, 3], (operands) => ({
    to: over(slopeOf(operands, 1), plus(slopeOf(operands, 1), slopeOf(operands, 2))),
    because: "the share of the pull is its slope divided by both slopes",
  })),
];

function lossOf(operands: readonly Expression[], place: number): Expression {
  return lossCall(readLoss(operands[0]), operand(operands, place), number(ZERO));
}

function slopeOf(operands: readonly Expression[], place: number): Expression {
  return size(call("slope", operand(operands, 0), operand(operands, place)));
}
