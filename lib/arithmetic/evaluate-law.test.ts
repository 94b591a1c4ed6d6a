import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { printText } from "./print-text";
import { read } from "./read";
import { trace } from "./trace";
import { readableTree } from "./tree.arbitrary";

/** An evaluator that shares no code with ours; null where there is no value. */
function independent(expression: Expression): Fraction | null {
  switch (expression.kind) {
    case "number":
      return new Fraction(expression.text ?? "");
    case "negate":
      return independent(expression.operand)?.neg() ?? null;
    case "absolute":
      return independent(expression.operand)?.abs() ?? null;
    case "binary": {
      const [left, right] = [independent(expression.left), independent(expression.right)];
      if (!left || !right) return null;
      switch (expression.operator) {
        case "+":
          return left.add(right);
        case "-":
          return left.sub(right);
        case "*":
          return left.mul(right);
        case "/":
          return right.equals(0) ? null : left.div(right);
        case "^":
          return left.pow(right);
      }
    }
    // falls through: every operator has returned
    default:
      return null;
  }
}

describe("evaluate", () => {
  it("agrees with an independent exact evaluator", () => {
    fc.assert(
      fc.property(readableTree(false), (tree) => {
        const { value, problem } = evaluate(tree);
        fc.pre(problem === undefined || problem.message === "this divides by zero");
        const expected = independent(tree);
        const ours = value?.kind === "exact" ? value.value : null;
        expect(ours && `${String(ours.numerator)}/${String(ours.denominator)}`).toBe(
          expected && `${String(expected.s * expected.n)}/${String(expected.d)}`,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("comes to the value of its own last worked line, and every line to the same", () => {
    fc.assert(
      fc.property(readableTree(false), (tree) => {
        const { value, problem } = evaluate(tree);
        const working = trace(tree);
        expect(working.problem).toEqual(problem);
        if (!working.steps) return;
        expect(working.value).toEqual(value);
        for (const { expression, relation } of working.steps.slice(1)) {
          expect(relation).toBe("=");
          expect(evaluate(expression).value).toEqual(value);
        }
      }),
    );
  });

  it("keeps its value through printing and reading", () => {
    fc.assert(
      fc.property(readableTree(false), (tree) => {
        const text = printText(tree);
        fc.pre(text.length < 1500);
        const { statement } = read(text);
        expect(statement?.kind === "chain" && evaluate(statement.first).value).toEqual(
          evaluate(tree).value,
        );
      }),
    );
  });
});
