import type { Expression, Statement } from "./expression";
import { isGreekName, isLatexFunction } from "./latex-command";
import { type Notation, print } from "./print-expression";

const RELATIONS = {
  "=": "=",
  "≈": "\\approx",
  "≠": "\\neq",
  "<": "<",
  "≤": "\\leq",
  ">": ">",
  "≥": "\\geq",
} as const;

export const LATEX: Notation = {
  stacksFractions: true,
  raisesExponents: true,
  number(form) {
    switch (form.kind) {
      case "decimal":
        return form.digits;
      case "fraction":
        return `\\frac{${form.numerator}}{${form.denominator}}`;
      case "scientific":
        return `${form.digits} \\times 10^{${String(form.exponent)}}`;
    }
  },
  percent: (digits) => `${digits}\\%`,
  name: latexName,
  negate: (operand) => `-${operand}`,
  absolute: (operand) => `\\left|${operand}\\right|`,
  bracket: (inner) => `\\left(${inner}\\right)`,
  operator(operator, left, right) {
    switch (operator) {
      case "/":
        return `\\frac{${left}}{${right}}`;
      case "*":
        return `${left} \\times ${right}`;
      case "+":
      case "-":
        return `${left} ${operator} ${right}`;
    }
  },
  power: (base, exponent) => `${base}^{${exponent}}`,
  call(name, callArguments) {
    const inner = callArguments.join(", ");
    if (name === "sqrt" && callArguments.length === 1) return `\\sqrt{${inner}}`;
    return `${latexName(name)}\\left(${inner}\\right)`;
  },
  interval: (low, high) => `\\left[${low}, ${high}\\right]`,
  relation: (relation) => RELATIONS[relation],
};

/** LaTeX for KaTeX, without delimiters; names of more than a letter stand upright. It reads back. */
export function printLatex(subject: Expression | Statement): string {
  return print(subject, LATEX);
}

function latexName(name: string): string {
  const [base = "", ...subscripts] = name.split("_");
  const upright = (text: string): string => (/^.$/u.test(text) ? text : `\\mathrm{${text}}`);
  const head = isGreekName(base) || isLatexFunction(base) ? `\\${base}` : upright(base);
  return subscripts.length === 0 ? head : `${head}_{${upright(subscripts.join("\\_"))}}`;
}
