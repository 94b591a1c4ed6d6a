import type { Expression, Statement } from "./expression";
import { type Notation, print } from "./print-expression";

const SIGNS = { "+": "+", "-": "−", "*": "×", "/": "/" } as const;

export const TEXT: Notation = {
  stacksFractions: false,
  raisesExponents: false,
  number(form) {
    switch (form.kind) {
      case "decimal":
        return form.digits;
      case "fraction":
        return `${form.numerator}/${form.denominator}`;
      case "scientific": {
        const size = String(Math.abs(form.exponent));
        return `${form.digits} × 10^${form.exponent < 0 ? `(−${size})` : size}`;
      }
    }
  },
  percent: (digits) => `${digits}%`,
  name: (name) => name,
  negate: (operand) => `−${operand}`,
  absolute: (operand) => `|${operand}|`,
  bracket: (inner) => `(${inner})`,
  operator(operator, left, right) {
    return operator === "/" ? `${left}/${right}` : `${left} ${SIGNS[operator]} ${right}`;
  },
  power: (base, exponent) => `${base}^${exponent}`,
  call: (name, callArguments) => `${name}(${callArguments.join(", ")})`,
  interval: (low, high) => `[${low}, ${high}]`,
  relation: (relation) => relation,
};

/** Plain text for copying, with the Unicode minus: "(0.9 − 0.1)^2 = 0.64". It reads back as typed. */
export function printText(subject: Expression | Statement): string {
  return print(subject, TEXT);
}
