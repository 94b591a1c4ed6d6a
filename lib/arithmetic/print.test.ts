import { describe, expect, it } from "vitest";
import { printLatex } from "./print-latex";
import { printSpeech } from "./print-speech";
import { printText } from "./print-text";
import { rational } from "./rational";
import { read } from "./read";

function statementOf(text: string) {
  const { statement } = read(text);
  if (!statement) throw new Error(`cannot read ${text}`);
  return statement;
}

describe("print", () => {
  it.each([
    [
      "(0.9-0.1)^2 = 0.64",
      "\\left(0.9 - 0.1\\right)^{2} = 0.64",
      "open 0.9 minus 0.1 close squared equals 0.64",
    ],
    [
      "L1 = |0.8-0.7| = 0.1",
      "\\mathrm{L1} = \\left|0.8 - 0.7\\right| = 0.1",
      "L1 equals the absolute value of open 0.8 minus 0.7 close equals 0.1",
    ],
    ["|-0.1|", "\\left|-0.1\\right|", "the absolute value of negative 0.1"],
    ["y_pred = 0.8", "y_{\\mathrm{pred}} = 0.8", "y pred equals 0.8"],
    ["x_1", "x_{1}", "x 1"],
    ["y_a_b", "y_{\\mathrm{a\\_b}}", "y a b"],
    ["tau*e", "\\tau \\times e", "tau times e"],
    ["loss + x^3", "\\mathrm{loss} + x^{3}", "loss plus x cubed"],
    ["x^(1/2)", "x^{\\frac{1}{2}}", "x to the power of open 1 over 2 close"],
    ["2^10", "2^{10}", "2 to the power of 10"],
    ["(1/2)^2", "\\left(\\frac{1}{2}\\right)^{2}", "open 1 over 2 close squared"],
    ["(1+2)/3", "\\frac{1 + 2}{3}", "open 1 plus 2 close over 3"],
    ["1/2*3", "\\frac{1}{2} \\times 3", "1 over 2 times 3"],
    ["-(1/2)", "-\\frac{1}{2}", "negative open 1 over 2 close"],
    ["-0.1^2", "-\\left(0.1^{2}\\right)", "negative open 0.1 squared close"],
    ["-x^2", "-x^{2}", "negative x squared"],
    ["a-(-b)", "a - \\left(-b\\right)", "a minus open negative b close"],
    ["sqrt(2)", "\\sqrt{2}", "the square root of 2"],
    ["sqrt(1, 2)", "\\mathrm{sqrt}\\left(1, 2\\right)", "the square root of 1 and 2"],
    ["exp(x+1)", "\\exp\\left(x + 1\\right)", "the exponential of open x plus 1 close"],
    ["ln(x)", "\\ln\\left(x\\right)", "the natural logarithm of x"],
    ["log(x)", "\\log\\left(x\\right)", "the natural logarithm of x"],
    ["min(1,2,3)", "\\min\\left(1, 2, 3\\right)", "the smallest of 1, 2, 3"],
    ["max(1,2)", "\\max\\left(1, 2\\right)", "the largest of 1 and 2"],
    [
      "share(L2, bright) > 20%",
      "\\mathrm{share}\\left(\\mathrm{L2}, \\mathrm{bright}\\right) > 20\\%",
      "share of L2 and bright is greater than 20 percent",
    ],
    ["1 ≈ 2", "1 \\approx 2", "1 is about 2"],
    ["1 ≠ 2", "1 \\neq 2", "1 is not equal to 2"],
    ["1 < 2 ≤ 3", "1 < 2 \\leq 3", "1 is less than 2 is at most 3"],
    ["1 ≥ 2", "1 \\geq 2", "1 is at least 2"],
    ["[0.3, 0.9]", "\\left[0.3, 0.9\\right]", "the range from 0.3 to 0.9"],
    ["constructor(1)", "\\mathrm{constructor}\\left(1\\right)", "constructor of 1"],
  ])("sets %s in LaTeX and says it", (text, latex, speech) => {
    expect(printLatex(statementOf(text))).toBe(latex);
    expect(printSpeech(statementOf(text))).toBe(speech);
  });

  it("keeps the digits as typed and shows computed numbers exactly", () => {
    expect(printText(statementOf("0.10 + 1e-3 + .5 + .5%"))).toBe("0.10 + 0.001 + 0.5 + .5%");
    expect(printText({ kind: "number", value: rational(1, 3) })).toBe("1/3");
    expect(printText({ kind: "number", value: rational(-1, 4) })).toBe("−0.25");
    expect(printText({ kind: "number", value: rational(-1, 3) })).toBe("−1/3");
    expect(printLatex({ kind: "number", value: rational(-1, 3) })).toBe("-\\frac{1}{3}");
    expect(printSpeech({ kind: "number", value: rational(-1, 3) })).toBe("negative 1 over 3");
  });

  it("puts computed fractions and negatives in brackets where they need them", () => {
    const third = { kind: "number", value: rational(1, 3) } as const;
    const minus = { kind: "number", value: rational(-1, 2) } as const;
    const two = { kind: "number", value: rational(2) } as const;
    const square = { kind: "binary", operator: "^", left: third, right: two } as const;
    expect(printText(square)).toBe("(1/3)^2");
    expect(printLatex(square)).toBe("\\left(\\frac{1}{3}\\right)^{2}");
    const negative = { ...square, left: minus } as const;
    expect(printText(negative)).toBe("(−0.5)^2");
    expect(printLatex(negative)).toBe("\\left(-0.5\\right)^{2}");
    expect(printText({ kind: "binary", operator: "-", left: two, right: minus })).toBe(
      "2 − (−0.5)",
    );
    expect(printText({ kind: "binary", operator: "/", left: two, right: third })).toBe("2/(1/3)");
    expect(printText({ kind: "binary", operator: "*", left: third, right: two })).toBe("1/3 × 2");
  });

  it("shows approximate numbers to three digits", () => {
    expect(printText({ kind: "approximate", value: 1.23456 })).toBe("1.23");
    expect(printText({ kind: "approximate", value: -1e9 })).toBe("−1.00 × 10^9");
    expect(printLatex({ kind: "approximate", value: 1e-9 })).toBe("1.00 \\times 10^{-9}");
    expect(printSpeech({ kind: "approximate", value: 1e9 })).toBe(
      "1.00 times 10 to the power of 9",
    );
  });
});
