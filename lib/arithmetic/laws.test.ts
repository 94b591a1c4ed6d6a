import fc from "fast-check";
import Fraction from "fraction.js";
import { describe, expect, it } from "vitest";
import { evaluate } from "./evaluate";
import type { Expression, Statement } from "./expression";
import { printLatex } from "./print-latex";
import { printText } from "./print-text";
import { parseDecimal, ZERO } from "./rational";
import { read } from "./read";
import { trace } from "./trace";

const NAMES = ["e", "x", "L2", "y_pred", "tau", "sigma_a", "bright", "x_1_2"];

const literalNumber: fc.Arbitrary<Expression> = fc
  .tuple(fc.nat(200), fc.option(fc.stringMatching(/^[0-9]{1,4}$/u), { nil: undefined }))
  .map(([whole, places]): Expression => {
    const text = places === undefined ? String(whole) : `${String(whole)}.${places}`;
    return { kind: "number", value: parseDecimal(text) ?? ZERO, text };
  });

/** Random expressions such as the reader makes them, with names and calls only if `named`. */
function readableTree(named: boolean): fc.Arbitrary<Expression> {
  const name = fc.constantFrom(...NAMES).map((text): Expression => ({ kind: "name", name: text }));
  return fc.letrec<{ tree: Expression }>((tie) => {
    const part = tie("tree");
    const operator = fc.constantFrom("+" as const, "-" as const, "*" as const, "/" as const);
    const small: fc.Arbitrary<Expression> = fc.nat(4).map((size) => ({
      kind: "number",
      value: parseDecimal(String(size)) ?? ZERO,
      text: String(size),
    }));
    const call: fc.Arbitrary<Expression> = fc
      .tuple(fc.constantFrom("share", "min", "L2"), fc.array(part, { minLength: 1, maxLength: 3 }))
      .map(([called, parts]) => ({ kind: "call", name: called, arguments: parts }));
    return {
      tree: fc.oneof(
        { maxDepth: 5, depthIdentifier: "tree" },
        literalNumber,
        part.map((operand): Expression => ({ kind: "negate", operand })),
        part.map((operand): Expression => ({ kind: "absolute", operand })),
        fc.tuple(operator, part, part).map(([sign, left, right]): Expression => ({
          kind: "binary",
          operator: sign,
          left,
          right,
        })),
        fc
          .tuple(part, named ? part : small)
          .map(([left, right]): Expression => ({ kind: "binary", operator: "^", left, right })),
        ...(named ? [name, call] : []),
      ),
    };
  }).tree;
}

/** Without positions and typed digits, which printing does not promise to keep. */
function bare(subject: unknown): unknown {
  return JSON.parse(
    JSON.stringify(subject, (key, value: unknown) => {
      if (key === "span" || key === "text") return undefined;
      return typeof value === "bigint" ? String(value) : value;
    }),
  );
}

function chainOf(expression: Expression): Statement {
  return { kind: "chain", first: expression, links: [], span: { start: 0, end: 0 } };
}

describe("print, then read", () => {
  it.each([
    ["text", printText],
    ["LaTeX", printLatex],
  ])("gives back every expression from %s", (_, print) => {
    fc.assert(
      fc.property(readableTree(true), (tree) => {
        const printed = print(tree);
        fc.pre(printed.length < 1500);
        expect(bare(read(printed).statement)).toEqual(bare(chainOf(tree)));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    "L1 = |0.8 − 0.7| = 0.1",
    "y_pred = 0.8",
    "1/3 ≈ 0.33",
    "1 < 2 ≤ 3",
    "share(L2, bright) > 1/2",
    "best(L1) = [0.3, 0.9]",
    "x ≠ 20%",
  ])("gives back the statement %s in both notations", (text) => {
    const { statement } = read(text);
    if (!statement) throw new Error(`cannot read ${text}`);
    expect(printText(statement)).toBe(text);
    expect(bare(read(printText(statement)).statement)).toEqual(bare(statement));
    expect(bare(read(printLatex(statement)).statement)).toEqual(bare(statement));
  });
});

/** An evaluator that shares no code with ours; null where there is no value. */
function independent(expression: Expression): Fraction | null {
  if (expression.kind === "number") return new Fraction(expression.text ?? "");
  if (expression.kind === "negate") return independent(expression.operand)?.neg() ?? null;
  if (expression.kind === "absolute") return independent(expression.operand)?.abs() ?? null;
  if (expression.kind !== "binary") return null;
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
