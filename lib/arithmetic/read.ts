import type { Problem, Statement } from "./expression";
import { LIMITS } from "./limits";
import { ReadError } from "./read-error";
import { readStatement } from "./read-statement";
import type { Token } from "./token";
import { TokenCursor } from "./token-cursor";
import { tokenise } from "./tokenise";
import { wordLabel } from "./word-label";

export interface ReadResult {
  /** Null exactly when a problem is an error. */
  readonly statement: Statement | null;
  /** Errors and warnings, with spans in the text as typed. */
  readonly problems: readonly Problem[];
}

/**
 * Reads one statement as people type it: plain text, Unicode or LaTeX. Never throws. A full stop,
 * comma or semicolon at the end and `$` or quotation marks around it are not part of it. Several words
 * in front of an equality only say what it is about.
 */
export function read(text: string): ReadResult {
  if (text.length > LIMITS.statementLength) {
    const message = `this is longer than ${String(LIMITS.statementLength)} characters`;
    return failure(message, LIMITS.statementLength, text.length);
  }
  const tokens = trim(
    tokenise(text).filter((token) => token.kind !== "newline"),
    text,
  );
  if (tokens.length === 0) return failure("there is nothing to read here", 0, text.length);
  const words = wordLabel(tokens, text);
  const cursor = new TokenCursor(tokens, { prose: false, names: new Set() });
  try {
    const statement = readStatement(cursor, words);
    if (cursor.index < tokens.length) cursor.fail(leftover(tokens[cursor.index]));
    return { statement, problems: cursor.warnings };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return failure(error.message, error.span.start, error.span.end);
  }
}

function failure(message: string, start: number, end: number): ReadResult {
  return { statement: null, problems: [{ message, span: { start, end }, severity: "error" }] };
}

function trim(tokens: readonly Token[], text: string): readonly Token[] {
  const isEdge = (token: Token | undefined): boolean => token?.kind === "delimiter";
  const isEnd = (token: Token | undefined): boolean =>
    isEdge(token) ||
    token?.kind === "comma" ||
    (token?.kind === "other" && /^[.;。]$/u.test(text.slice(token.span.start, token.span.end)));
  let [start, end] = [0, tokens.length];
  while (isEdge(tokens[start])) start += 1;
  while (isEnd(tokens[end - 1])) end -= 1;
  return tokens.slice(start, end);
}

function leftover(token: Token | undefined): string {
  switch (token?.kind) {
    case "close":
      return "this bracket closes nothing";
    case "bar":
      return "this bar opens or closes nothing";
    case "comma":
      return "a comma stands only between the arguments of a function; write decimals with a point";
    case "name":
    case "number":
      return "an operator is missing before this";
    default:
      return "this should not stand here";
  }
}
