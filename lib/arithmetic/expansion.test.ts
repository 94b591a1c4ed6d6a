import { describe, expect, it } from "vitest";
import { display } from "./display";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { read } from "./read";
import type { FunctionDefinition, Vocabulary } from "./vocabulary";

function expressionOf(text: string): Expression {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  return statement.first;
}

const half: FunctionDefinition = {
  name: "half",
  arity: [1, 1],
  expand: ([x]) => ({
    to: { kind: "binary", operator: "/", left: x ?? expressionOf("0"), right: expressionOf("2") },
    because: "it is half of it",
  }),
};

const MEANINGS: Readonly<Record<string, string>> = {
  e: "0.5",
  many: `1${"+1".repeat(900)}`,
  broken: "2 + 1/0",
  unknown: "1 + nowhere",
};

const vocabulary: Vocabulary = {
  function: (name) => (name === "half" ? half : undefined),
  variable: (name) => {
    const meaning = MEANINGS[name];
    return meaning === undefined ? undefined : expressionOf(meaning);
  },
};

function result(text: string): string {
  const { value, problem } = evaluate(expressionOf(text), vocabulary);
  if (value) return display(value).text;
  return `${problem.message} @${text.slice(problem.span.start, problem.span.end)}`;
}

describe("names and calls", () => {
  it("may stand side by side as often as one likes", () => {
    expect(result(`e${" + e".repeat(99)}`)).toBe("50");
    expect(result(`half(1)${" + half(1)".repeat(99)}`)).toBe("50");
  });

  it("may stand inside each other, within the limits", () => {
    expect(result(`${"half(".repeat(3)}8${")".repeat(3)}`)).toBe("1");
  });

  it("are worked out to so many steps in all", () => {
    expect(result("many + many")).toBe("1802");
    expect(result("e * (many + many + many)")).toBe("this takes too many steps @many");
  });

  it("put what is wrong with their meaning where they stand", () => {
    expect(result("1 + broken")).toBe("this divides by zero @broken");
    expect(result("1 + unknown")).toBe("“nowhere” has no value here @unknown");
    expect(result("half(broken)")).toBe("this divides by zero @broken");
  });

  it("do not draw to themselves what is wrong behind them", () => {
    expect(result("e + 1/0")).toBe("this divides by zero @1/0");
    expect(result("half(1) + 1/0")).toBe("this divides by zero @1/0");
  });

  it("are problems at the start of the text when nothing has a position", () => {
    const bare: Expression = { kind: "name", name: "nowhere" };
    expect(evaluate(bare).problem).toEqual({
      message: "“nowhere” has no value here",
      span: { start: 0, end: 0 },
      severity: "error",
    });
  });
});
