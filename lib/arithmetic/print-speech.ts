import type { Expression, Statement } from "./expression";
import { type Notation, print } from "./print-expression";

const OPERATORS = { "+": "plus", "-": "minus", "*": "times", "/": "over" } as const;

const RELATIONS = {
  "=": "equals",
  "≈": "is about",
  "≠": "is not equal to",
  "<": "is less than",
  "≤": "is at most",
  ">": "is greater than",
  "≥": "is at least",
} as const;

const POWERS: Readonly<Record<string, string>> = { "2": "squared", "3": "cubed" };

const FUNCTIONS: Readonly<Record<string, string>> = {
  sqrt: "the square root",
  exp: "the exponential",
  ln: "the natural logarithm",
  log: "the natural logarithm",
  min: "the smallest",
  max: "the largest",
};

export const SPEECH: Notation = {
  stacksFractions: false,
  raisesExponents: false,
  number(form) {
    switch (form.kind) {
      case "decimal":
        return form.digits;
      case "fraction":
        return `${form.numerator} over ${form.denominator}`;
      case "scientific": {
        const sign = form.exponent < 0 ? "negative " : "";
        return `${form.digits} times 10 to the power of ${sign}${String(Math.abs(form.exponent))}`;
      }
    }
  },
  percent: (digits) => `${digits} percent`,
  name: (name) => name.replaceAll("_", " "),
  negate: (operand) => `negative ${operand}`,
  absolute: (operand, isAtom) =>
    `the absolute value of ${isAtom ? operand : spokenBracket(operand)}`,
  bracket: spokenBracket,
  operator: (operator, left, right) => `${left} ${OPERATORS[operator]} ${right}`,
  power(base, exponent) {
    const word = Object.hasOwn(POWERS, exponent) ? POWERS[exponent] : undefined;
    return `${base} ${word ?? `to the power of ${exponent}`}`;
  },
  call(name, callArguments, areAtoms) {
    const spoken = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
    const inner =
      callArguments.length === 2 ? callArguments.join(" and ") : callArguments.join(", ");
    return `${spoken ?? SPEECH.name(name)} of ${areAtoms ? inner : spokenBracket(inner)}`;
  },
  interval: (low, high) => `the range from ${low} to ${high}`,
  relation: (relation) => RELATIONS[relation],
};

/** What a screen reader says: "open 0.9 minus 0.1 close squared equals 0.64". */
export function printSpeech(subject: Expression | Statement): string {
  return print(subject, SPEECH);
}

function spokenBracket(inner: string): string {
  return `open ${inner} close`;
}
