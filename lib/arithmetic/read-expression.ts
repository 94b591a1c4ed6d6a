import type { BinaryOperator, Expression, Span } from "./expression";
import { readPrimary } from "./read-primary";
import type { TokenCursor } from "./token-cursor";

/**
 * sum = term (("+" | "−") term)*. The whole grammar, loosest first: sum, term (× ÷ and
 * multiplication without a sign), factor (a sign in front), power, primary. A sign binds looser
 * than a power, as in every textbook: −0.1^2 is −(0.1^2).
 */
export function readExpression(cursor: TokenCursor): Expression {
  let left = readTerm(cursor);
  for (;;) {
    const next = cursor.peek();
    if (next?.kind !== "operator" || (next.operator !== "+" && next.operator !== "-")) return left;
    const right = readOperand(cursor, () => readTerm(cursor));
    if (!right) return left;
    left = binary(next.operator, left, right);
  }
}

function readTerm(cursor: TokenCursor): Expression {
  let left = readFactor(cursor);
  let divided = false;
  for (;;) {
    const next = cursor.peek();
    if (next?.kind === "operator" && (next.operator === "*" || next.operator === "/")) {
      const right = readOperand(cursor, () => readFactor(cursor));
      if (!right) return left;
      left = binary(next.operator, left, right);
      divided = next.operator === "/";
    } else if (multipliesWithoutSign(cursor)) {
      const right = cursor.mode.prose ? cursor.attempt(() => readPower(cursor)) : readPower(cursor);
      if (!right) return left;
      left = binary("*", left, right);
      if (divided) {
        cursor.warn(
          "a division followed by a bracket is read from left to right; put the divisor in brackets if you mean otherwise",
          spanOf(left),
        );
      }
    } else return left;
  }
}

/** In prose an operator without an operand behind it is punctuation: "0.01 - so it is small". */
function readOperand(cursor: TokenCursor, read: () => Expression): Expression | null {
  const readBoth = (): Expression => {
    cursor.advance();
    return read();
  };
  return cursor.mode.prose ? cursor.attempt(readBoth) : readBoth();
}

function readFactor(cursor: TokenCursor): Expression {
  const sign = cursor.peek();
  if (sign?.kind !== "operator" || (sign.operator !== "-" && sign.operator !== "+")) {
    return readPower(cursor);
  }
  return cursor.nested(() => {
    cursor.advance();
    const operand = readFactor(cursor);
    const span = { start: sign.span.start, end: spanOf(operand).end };
    if (sign.operator === "+") return { ...operand, span };
    if (isSquaredLiteral(operand)) {
      cursor.warn("the power comes before the sign: write (−x)^2 to square the negative", span);
    }
    return { kind: "negate", operand, span };
  });
}

/** `0.1^2` behind a sign; in brackets, `-(0.1^2)`, it begins before its base and is meant so. */
function isSquaredLiteral(operand: Expression): boolean {
  return (
    operand.kind === "binary" &&
    operand.operator === "^" &&
    operand.left.kind === "number" &&
    spanOf(operand).start === spanOf(operand.left).start
  );
}

function readPower(cursor: TokenCursor): Expression {
  const base = readPrimary(cursor, readExpression);
  const next = cursor.peek();
  if (next?.kind === "superscript") {
    cursor.advance();
    const exponent: Expression = {
      kind: "number",
      value: next.value,
      span: next.span,
    };
    const isNegative = next.value.numerator < 0n;
    const size = { ...next.value, numerator: -next.value.numerator };
    return binary(
      "^",
      base,
      isNegative
        ? { kind: "negate", operand: { ...exponent, value: size }, span: next.span }
        : exponent,
    );
  }
  if (next?.kind !== "operator" || next.operator !== "^") return base;
  const exponent = readOperand(cursor, () => cursor.nested(() => readFactor(cursor)));
  return exponent ? binary("^", base, exponent) : base;
}

function multipliesWithoutSign(cursor: TokenCursor): boolean {
  const [previous, next] = [cursor.previous, cursor.peek()];
  if (!previous || !next) return false;
  const { prose } = cursor.mode;
  switch (next.kind) {
    case "open":
      return !prose || !next.spaced || previous.kind === "close";
    case "bar":
      return cursor.bars === 0 && next.side !== "close" && (!next.spaced || next.side === "open");
    case "name":
      if (previous.kind === "name") return false;
      return !prose || (!next.spaced && !isTimesWord(cursor));
    case "number":
      return previous.kind === "close" && !next.spaced;
    case "fraction":
    case "root":
      return true;
    default:
      return false;
  }
}

/** The x of "8x larger", which says "times" and is no variable. */
function isTimesWord(cursor: TokenCursor): boolean {
  const [name, after] = [cursor.peek(), cursor.peek(1)];
  return (
    name?.kind === "name" && name.name === "x" && (after === undefined || after.kind === "name")
  );
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  const span = { start: spanOf(left).start, end: spanOf(right).end };
  return { kind: "binary", operator, left, right, span };
}

function spanOf(expression: Expression): Span {
  return expression.span ?? { start: 0, end: 0 };
}
