import type { Expression, NumberExpression, Span } from "./expression";
import { literalValue } from "./literal-value";
import { compare, rational } from "./rational";
import { ReadError } from "./read-error";
import type { Bracket, Token } from "./token";
import type { TokenCursor } from "./token-cursor";

type ReadInner = (cursor: TokenCursor) => Expression;

/** A literal, a name, a call, or anything in brackets, bars, a root or a fraction. */
export function readPrimary(cursor: TokenCursor, readInner: ReadInner): Expression {
  const token = cursor.peek();
  switch (token?.kind) {
    case "number":
      return readNumberToken(cursor, token);
    case "vulgar":
      cursor.advance();
      return vulgarFraction(token);
    case "name":
      return readNameOrCall(cursor, token, readInner);
    case "open":
      return readBracketed(cursor, token.bracket, readInner);
    case "bar":
      return readAbsolute(cursor, readInner);
    case "fraction":
      return readFraction(cursor, token.span, readInner);
    case "root":
      return readRoot(cursor, token.span, readInner);
    case undefined:
      return cursor.fail("something is missing at the end");
    default:
      return cursor.fail("a number, a name or a bracket should stand here");
  }
}

function readNumberToken(cursor: TokenCursor, token: Token & { kind: "number" }): Expression {
  cursor.advance();
  const number = numberExpression(token);
  const next = cursor.peek();
  if (next?.kind !== "vulgar" || next.spaced || token.value.denominator !== 1n) return number;
  cursor.advance();
  const right = vulgarFraction(next);
  const span = { start: token.span.start, end: next.span.end };
  return { kind: "binary", operator: "+", left: number, right, span };
}

function numberExpression(token: Token & { kind: "number" }): NumberExpression {
  return { kind: "number", value: token.value, text: token.text, span: token.span };
}

function vulgarFraction(token: Token & { kind: "vulgar" }): Expression {
  const { span } = token;
  return {
    kind: "binary",
    operator: "/",
    left: { kind: "number", value: rational(token.numerator), span },
    right: { kind: "number", value: rational(token.denominator), span },
    span,
  };
}

function readNameOrCall(
  cursor: TokenCursor,
  token: Token & { kind: "name" },
  readInner: ReadInner,
): Expression {
  const next = cursor.peek(1);
  const { prose, names } = cursor.mode;
  const isCall = next?.kind === "open" && (next.bracket === "(" || token.marked);
  if (isCall && !(prose && next.spaced)) {
    cursor.advance();
    return readCall(cursor, token, next.bracket, readInner);
  }
  const isLabel =
    cursor.index === cursor.first && next?.kind === "relation" && next.relation === "=";
  const isWord = !token.marked && !/^[^aAI]$/u.test(token.name) && !names.has(token.name);
  if (prose && isWord && !isLabel) cursor.fail("this is a word");
  cursor.advance();
  return { kind: "name", name: token.name, span: token.span };
}

function readCall(
  cursor: TokenCursor,
  token: Token & { kind: "name" },
  bracket: Bracket,
  readInner: ReadInner,
): Expression {
  const callArguments = withBars(cursor, () =>
    cursor.nested(() => {
      cursor.advance();
      const found = [readInner(cursor)];
      while (cursor.peek()?.kind === "comma") {
        cursor.advance();
        found.push(readInner(cursor));
      }
      return found;
    }),
  );
  const span = { start: token.span.start, end: close(cursor, bracket) };
  const [only] = callArguments;
  return token.name === "abs" && only && callArguments.length === 1
    ? { kind: "absolute", operand: only, span }
    : { kind: "call", name: token.name, arguments: callArguments, span };
}

function readBracketed(cursor: TokenCursor, bracket: Bracket, readInner: ReadInner): Expression {
  const start = cursor.peek()?.span.start ?? 0;
  return withBars(cursor, () =>
    cursor.nested(() => {
      cursor.advance();
      const inner = readInner(cursor);
      if (bracket !== "[" || cursor.peek()?.kind !== "comma") {
        return { ...inner, span: { start, end: close(cursor, bracket) } };
      }
      cursor.advance();
      const high = readInner(cursor);
      return interval(inner, high, { start, end: close(cursor, bracket) });
    }),
  );
}

function interval(from: Expression, to: Expression, span: Span): Expression {
  const [low, high] = [literalValue(from), literalValue(to)];
  if (!low || !high) throw new ReadError("the ends of an interval should be plain numbers", span);
  if (compare(low, high) > 0) throw new ReadError("the lower end of an interval comes first", span);
  return { kind: "interval", low, high, span };
}

function readAbsolute(cursor: TokenCursor, readInner: ReadInner): Expression {
  const bar = cursor.peek();
  if (bar?.kind !== "bar" || bar.side === "close") return cursor.fail("this bar opens nothing");
  return cursor.nested(() => {
    cursor.advance();
    cursor.bars += 1;
    const operand = readInner(cursor);
    const end = cursor.peek();
    if (end?.kind !== "bar" || end.side === "open") {
      return cursor.fail("a bar “|” is missing that closes the absolute value");
    }
    cursor.bars -= 1;
    cursor.advance();
    return { kind: "absolute", operand, span: { start: bar.span.start, end: end.span.end } };
  });
}

function readFraction(cursor: TokenCursor, at: Span, readInner: ReadInner): Expression {
  cursor.advance();
  const [left, right] = readTwoDigits(cursor) ?? [
    readPart(cursor, readInner),
    readPart(cursor, readInner),
  ];
  const end = cursor.previous?.span.end ?? at.end;
  return { kind: "binary", operator: "/", left, right, span: { start: at.start, end } };
}

/** Without braces TeX takes one sign for each part: `\frac12` is a half. */
function readTwoDigits(cursor: TokenCursor): readonly [Expression, Expression] | null {
  const token = cursor.peek();
  if (token?.kind !== "number" || !/^\d\d$/u.test(token.text)) return null;
  cursor.advance();
  const { start, end } = token.span;
  const [above = "", below = ""] = token.text;
  return [digit(above, { start, end: start + 1 }), digit(below, { start: start + 1, end })];
}

const digit = (text: string, span: Span): NumberExpression => ({
  kind: "number",
  value: rational(BigInt(text)),
  text,
  span,
});

/** In braces, or a digit by itself. */
function readPart(cursor: TokenCursor, readInner: ReadInner): Expression {
  const token = cursor.peek();
  if (token?.kind !== "number" || !/^\d$/u.test(token.text)) return readBraces(cursor, readInner);
  cursor.advance();
  return numberExpression(token);
}

function readBraces(cursor: TokenCursor, readInner: ReadInner): Expression {
  const token = cursor.peek();
  if (token?.kind !== "open" || token.bracket !== "{") return cursor.fail("a brace is missing");
  return readBracketed(cursor, "{", readInner);
}

function readRoot(cursor: TokenCursor, at: Span, readInner: ReadInner): Expression {
  const operand = cursor.nested(() => {
    cursor.advance();
    return readPrimary(cursor, readInner);
  });
  const end = operand.span?.end ?? at.end;
  return { kind: "call", name: "sqrt", arguments: [operand], span: { start: at.start, end } };
}

/** Bars opened outside a bracket cannot close inside it. */
function withBars<T>(cursor: TokenCursor, read: () => T): T {
  const { bars } = cursor;
  cursor.bars = 0;
  const result = read();
  cursor.bars = bars;
  return result;
}

function close(cursor: TokenCursor, bracket: Bracket): number {
  const token = cursor.peek();
  if (token?.kind !== "close" || token.bracket !== bracket) {
    const mark = bracket === "(" ? ")" : bracket === "[" ? "]" : "}";
    return cursor.fail(`a closing bracket “${mark}” is missing`);
  }
  cursor.advance();
  return token.span.end;
}
