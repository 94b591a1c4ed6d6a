import { exactForm, type NumberForm, approximateForm } from "./number-form";
import type {
  BinaryOperator,
  Expression,
  NumberExpression,
  Relation,
  Statement,
} from "./expression";
import { fromNumber } from "./from-number";
import type { Rational } from "./rational";

/** How tightly the outermost operation of a printed expression holds together. */
const TIGHTNESS = { sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const;
type Tightness = (typeof TIGHTNESS)[keyof typeof TIGHTNESS];

interface Printed {
  readonly text: string;
  readonly tightness: Tightness;
}

/** What differs between LaTeX, speech and plain text. Operands arrive with their brackets. */
export interface Notation {
  /** The layout says where a fraction ends (LaTeX), so its parts need no brackets. */
  readonly stacksFractions: boolean;
  /** The layout says where an exponent ends. */
  readonly raisesExponents: boolean;
  number(form: NumberForm): string;
  percent(digits: string): string;
  name(name: string): string;
  negate(operand: string): string;
  absolute(operand: string, isAtom: boolean): string;
  bracket(inner: string): string;
  operator(operator: Exclude<BinaryOperator, "^">, left: string, right: string): string;
  power(base: string, exponent: string): string;
  call(name: string, callArguments: readonly string[], areAtoms: boolean): string;
  interval(low: string, high: string): string;
  relation(relation: Relation): string;
}

/** The expression or statement in a notation, with no more brackets than it needs. */
export function print(subject: Expression | Statement, notation: Notation): string {
  switch (subject.kind) {
    case "assignment":
      return [
        notation.name(subject.name),
        notation.relation("="),
        print(subject.value, notation),
      ].join(" ");
    case "chain": {
      const label = subject.label && [notation.name(subject.label.name), notation.relation("=")];
      const links = subject.links.flatMap(({ relation, right }) => [
        notation.relation(relation),
        print(right, notation),
      ]);
      return [...(label ?? []), print(subject.first, notation), ...links].join(" ");
    }
    default:
      return layOut(subject, notation).text;
  }
}

/** A single number in a chosen form, with its sign. */
export function printNumber(value: Rational, form: NumberForm, notation: Notation): string {
  return layOutForm(value, form, notation).text;
}

function layOut(expression: Expression, notation: Notation): Printed {
  switch (expression.kind) {
    case "number":
      return layOutNumber(expression, notation);
    case "approximate": {
      const value = fromNumber(expression.value);
      return layOutForm(value, approximateForm(value), notation);
    }
    case "name":
      return atom(notation.name(expression.name));
    case "interval": {
      const [low, high] = [expression.low, expression.high].map(
        (end) => layOutForm(end, exactForm(end), notation).text,
      );
      return atom(notation.interval(low ?? "", high ?? ""));
    }
    case "negate":
      return {
        text: notation.negate(negated(expression.operand, notation)),
        tightness: TIGHTNESS.sign,
      };
    case "absolute": {
      const operand = layOut(expression.operand, notation);
      const needsNoEnd = operand.tightness >= TIGHTNESS.sign;
      return atom(notation.absolute(operand.text, needsNoEnd));
    }
    case "binary":
      return layOutBinary(expression.operator, expression.left, expression.right, notation);
    case "call": {
      const printed = expression.arguments.map((argument) => layOut(argument, notation));
      const areAtoms = printed.every(({ tightness }) => tightness >= TIGHTNESS.sign);
      const texts = printed.map(({ text }) => text);
      return atom(notation.call(expression.name, texts, areAtoms));
    }
  }
}

function layOutNumber(number: NumberExpression, notation: Notation): Printed {
  const { text, value } = number;
  if (text !== undefined && /^(?:\d+(?:\.\d+)?|\.\d+)%$/u.test(text)) {
    return atom(notation.percent(text.slice(0, -1)));
  }
  const typed = text !== undefined && /^\d+(?:\.\d+)?$/u.test(text) ? text : null;
  const form: NumberForm = typed === null ? exactForm(value) : { kind: "decimal", digits: typed };
  return layOutForm(value, form, notation);
}

function layOutForm(value: Rational, form: NumberForm, notation: Notation): Printed {
  const text = notation.number(form);
  const isAtom = form.kind === "decimal" || (form.kind === "fraction" && notation.stacksFractions);
  if (value.numerator < 0n) {
    return { text: notation.negate(text), tightness: isAtom ? TIGHTNESS.sign : TIGHTNESS.product };
  }
  return { text, tightness: isAtom ? TIGHTNESS.atom : TIGHTNESS.product };
}

/** −(0.1^2) keeps its brackets: without them many read the square of −0.1. */
function negated(operand: Expression, notation: Notation): string {
  const isPower = operand.kind === "binary" && operand.operator === "^";
  return isPower && operand.left.kind === "number"
    ? notation.bracket(layOut(operand, notation).text)
    : within(layOut(operand, notation), TIGHTNESS.power, notation);
}

function layOutBinary(
  operator: BinaryOperator,
  leftPart: Expression,
  rightPart: Expression,
  notation: Notation,
): Printed {
  const [left, right] = [layOut(leftPart, notation), layOut(rightPart, notation)];
  if (operator === "^") {
    const exponent = notation.raisesExponents
      ? right.text
      : within(right, TIGHTNESS.atom, notation);
    const base = isStacked(leftPart, notation)
      ? notation.bracket(left.text)
      : within(left, TIGHTNESS.atom, notation);
    return { text: notation.power(base, exponent), tightness: TIGHTNESS.power };
  }
  if (operator === "/" && notation.stacksFractions) {
    return atom(notation.operator(operator, left.text, right.text));
  }
  const tightness = operator === "+" || operator === "-" ? TIGHTNESS.sum : TIGHTNESS.product;
  const text = notation.operator(
    operator,
    within(left, tightness, notation),
    // A sign right behind an operator is put in brackets: x − (−1/3).
    right.text.startsWith(notation.negate(""))
      ? notation.bracket(right.text)
      : within(right, tightness === TIGHTNESS.sum ? TIGHTNESS.product : TIGHTNESS.sign, notation),
  );
  return { text, tightness };
}

/** A stacked fraction holds together but still needs brackets to carry an exponent. */
function isStacked(part: Expression, notation: Notation): boolean {
  if (!notation.stacksFractions) return false;
  if (part.kind === "number") return exactForm(part.value).kind === "fraction";
  return part.kind === "binary" && part.operator === "/";
}

function within(printed: Printed, atLeast: Tightness, notation: Notation): string {
  return printed.tightness >= atLeast ? printed.text : notation.bracket(printed.text);
}

function atom(text: string): Printed {
  return { text, tightness: TIGHTNESS.atom };
}
