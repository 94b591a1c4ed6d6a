import { describe, expect, it } from "vitest";
import type { Expression } from "./expression";
import { printText } from "./print-text";
import { rational } from "./rational";
import { read } from "./read";
import { slips } from "./slips";

function slipsOf(text: string): readonly string[] {
  const { statement } = read(text);
  if (statement?.kind !== "chain") throw new Error(`cannot read ${text}`);
  return slips(statement.first).map(({ slip, expression }) => `${printText(expression)}: ${slip}`);
}

describe("slips", () => {
  it.each(["0.9", "x", "[0.3, 0.9]", "sqrt(2)", "max(1, 2)"])("knows none in %s", (text) => {
    expect(slipsOf(text)).toEqual([]);
  });

  it("knows none in a number that was computed", () => {
    const computed: Expression = { kind: "approximate", value: 1.41 };
    expect(slips(computed)).toEqual([]);
    expect(slips({ kind: "number", value: rational(1, 3) })).toEqual([]);
  });

  it("tells a lost sign from one that was squared too", () => {
    const lost = "the minus sign is missing";
    expect(slipsOf("-x")).toEqual([`x: ${lost}`]);
    expect(slipsOf("-(a*b)")).toEqual([`a × b: ${lost}`]);
    expect(slipsOf("-x^2")).toEqual([
      "x^2: the power comes before the sign: brackets are missing around the negative number",
    ]);
  });

  it("speaks of a square for an exponent of 2 alone", () => {
    expect(slipsOf("x^2")).toEqual([
      "x: the square is missing",
      "x × 2: this doubles instead of squaring",
    ]);
    for (const exponent of ["3", "0.4", "n"]) {
      expect(slipsOf(`x^${exponent}`)).toEqual([
        "x: the power is missing",
        `x × ${exponent}: this multiplies by the exponent`,
      ]);
    }
  });

  it("raises the terms one by one only of what has two terms or factors", () => {
    const apart = "the square of a sum or difference is not that of its terms";
    expect(slipsOf("(a+b)^2")).toContain(`a^2 + b^2: ${apart}`);
    expect(slipsOf("(a-b)^2")).toContain(`a^2 − b^2: ${apart}`);
    for (const text of ["(a^3)^2", "|a|^2", "(-a)^2", "f(a, b)^2"]) {
      expect(slipsOf(text).join()).not.toContain(apart);
    }
  });

  it("squares the sign only of a negative number", () => {
    const squared = "the brackets are missing: the minus sign is squared too";
    expect(slipsOf("(-a)^2")).toContain(`−a^2: ${squared}`);
    expect(slipsOf("a^2").join()).not.toContain(squared);
  });

  it("leaves brackets out only where there is a sum in them", () => {
    const missing = "the brackets are missing";
    expect(slipsOf("a*(b+c)")).toContain(`a × b + c: ${missing}`);
    expect(slipsOf("a*(b-c)")).toContain(`a × b − c: ${missing}`);
    expect(slipsOf("(a+b)*c")).toContain(`a + b × c: ${missing}`);
    expect(slipsOf("(a-b)/c")).toContain(`a − b/c: ${missing}`);
    for (const text of ["a*b", "a/b", "a*(b*c)", "(a/b)*c", "a^2*b^2", "|a|*(-b)"]) {
      expect(slipsOf(text).join()).not.toContain(missing);
    }
  });

  it("knows those of a product, a quotient, a sum and a difference", () => {
    expect(slipsOf("a*b")).toEqual([
      "b: the factor a is missing",
      "a: the factor b is missing",
      "a + b: this adds instead of multiplying",
    ]);
    expect(slipsOf("a/b")).toEqual([
      "a: the division by b is missing",
      "a × b: this multiplies instead of dividing",
      "b/a: the division is the wrong way round",
    ]);
    expect(slipsOf("a+b")).toEqual([
      "a − b: this subtracts instead of adding",
      "a: the second term is missing",
      "b: the first term is missing",
    ]);
    expect(slipsOf("a-b")).toEqual([
      "b − a: the subtraction is the wrong way round",
      "a + b: this adds instead of subtracting",
    ]);
    expect(slipsOf("|a|")).toEqual(["a: the absolute value is missing"]);
  });
});
