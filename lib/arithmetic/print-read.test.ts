import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expression, Statement } from "./expression";
import { printLatex } from "./print-latex";
import { printText } from "./print-text";
import { read } from "./read";
import { readableTree } from "./tree.arbitrary";

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
