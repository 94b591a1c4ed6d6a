import { evaluate } from "@/lib/arithmetic/evaluate";
import type { BinaryExpression, CallExpression, Expression } from "@/lib/arithmetic/expression";
import { ONE, rational } from "@/lib/arithmetic/rational";
import { VocabularyError, type Vocabulary } from "@/lib/arithmetic/vocabulary";
import {
  added,
  fixedFraction,
  inverse,
  multiplied,
  NoProof,
  opposite,
  signOn,
  X,
  type Fraction,
  type Stretch,
} from "./fraction";

/** The name of the open assumption; nobody can type it. */
export const OPEN_NAME = "open assumption";

const MOST_DEGREE = 12n;

/**
 * An expression as a fraction in the one open assumption, on a stretch where it is one. Throws `Cut`
 * where it is another one further on, `NoProof` for what is no such fraction.
 */
export function fractionOf(
  expression: Expression,
  vocabulary: Vocabulary,
  stretch: Stretch,
): Fraction {
  const inner = (part: Expression) => fractionOf(part, vocabulary, stretch);
  switch (expression.kind) {
    case "number":
      return fixedFraction(expression.value);
    case "approximate":
    case "interval":
      throw new NoProof();
    case "negate":
      return opposite(inner(expression.operand));
    case "absolute":
      return sizeOf(inner(expression.operand), stretch);
    case "name": {
      if (expression.name === OPEN_NAME) return X;
      const meaning = vocabulary.variable(expression.name);
      if (!meaning) throw new NoProof();
      return inner(meaning);
    }
    case "binary":
      return binary(expression, inner);
    case "call":
      return called(expression, vocabulary, stretch, inner);
  }
}

function sizeOf(of: Fraction, stretch: Stretch): Fraction {
  return signOn(of, stretch) < 0 ? opposite(of) : of;
}

type Inner = (part: Expression) => Fraction;

function binary({ operator, left, right }: BinaryExpression, inner: Inner): Fraction {
  switch (operator) {
    case "+":
      return added(inner(left), inner(right));
    case "-":
      return added(inner(left), opposite(inner(right)));
    case "*":
      return multiplied(inner(left), inner(right));
    case "/":
      return multiplied(inner(left), inverse(inner(right)));
    case "^": {
      const exponent = right.kind === "number" ? right.value : rational(-1n);
      const { numerator, denominator } = exponent;
      if (denominator !== 1n || numerator < 0n || numerator > MOST_DEGREE) throw new NoProof();
      const base = inner(left);
      return Array.from({ length: Number(numerator) }, () => base).reduce(
        multiplied,
        fixedFraction(ONE),
      );
    }
  }
}

function called(
  call: CallExpression,
  vocabulary: Vocabulary,
  stretch: Stretch,
  inner: Inner,
): Fraction {
  const [first, ...others] = call.arguments;
  if (!first) throw new NoProof();
  const pick = (sign: -1 | 1) =>
    others.map(inner).reduce((best, other) => {
      const isLarger = signOn(added(other, opposite(best)), stretch) === sign;
      return isLarger ? other : best;
    }, inner(first));
  switch (call.name) {
    case "sign":
      return fixedFraction(rational(BigInt(signOn(inner(first), stretch))));
    case "max":
      return pick(1);
    case "min":
      return pick(-1);
    default:
      return inner(expanded(call, vocabulary));
  }
}

function expanded(call: CallExpression, vocabulary: Vocabulary): Expression {
  const definition = vocabulary.function(call.name);
  const count = call.arguments.length;
  if (!definition || count < definition.arity[0] || count > definition.arity[1])
    throw new NoProof();
  try {
    return definition.expand(call.arguments, {
      evaluate: (part) => {
        const { value } = evaluate(part, vocabulary);
        if (!value) throw new NoProof();
        return value;
      },
    }).to;
  } catch (error) {
    if (error instanceof VocabularyError) throw new NoProof();
    throw error;
  }
}
