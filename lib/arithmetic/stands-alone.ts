import type { Token } from "./token";

/**
 * Whether the tokens from `start` to `end` are a statement of their own, and not a piece of a longer
 * one, a decimal comma, a version or a path.
 */
export function standsAlone(
  tokens: readonly Token[],
  start: number,
  end: number,
  text: string,
): boolean {
  return opensCleanly(tokens, start, text) && closesCleanly(tokens, end, text);
}

function opensCleanly(tokens: readonly Token[], start: number, text: string): boolean {
  const [before, previous, first] = [tokens[start - 2], tokens[start - 1], tokens[start]];
  if (!previous || !first) return true;
  const touching = text.slice(Math.max(0, first.span.start - 2), first.span.start);
  if (/[\p{Script=Latin}\p{Script=Greek}\p{Nd}_@#%\\.]$|\d[,:]/u.test(touching) && !first.spaced) {
    return false;
  }
  switch (previous.kind) {
    case "operator": {
      const startsLine = before === undefined || before.kind === "newline";
      if (startsLine) return first.spaced || isEmphasis(previous);
      if (isEmphasis(previous) && previous.spaced && !first.spaced) return true;
      return isDash(previous, text) && previous.spaced && first.spaced;
    }
    case "relation":
      // A quotation mark of Markdown at the start of a line, not "greater than".
      return before === undefined || before.kind === "newline";
    case "superscript":
    case "vulgar":
      return first.spaced;
    default:
      return true;
  }
}

function closesCleanly(tokens: readonly Token[], end: number, text: string): boolean {
  const [last, next, after] = [tokens[end - 1], tokens[end], tokens[end + 1]];
  if (!last || !next) return true;
  const touching = text.slice(last.span.end, last.span.end + 2);
  if (/[,.]\d|^[_@]/u.test(touching)) return false;
  switch (next.kind) {
    case "operator":
      if (isEmphasis(next) && !next.spaced && !isFactor(after)) return true;
      return next.operator === "-" && next.spaced && after?.spaced === true;
    case "relation":
    case "superscript":
    case "vulgar":
      return false;
    default:
      return true;
  }
}

/** Whether what follows a `*` at once could be multiplied, so that the `*` stresses nothing. */
function isFactor(token: Token | undefined): boolean {
  if (token === undefined || token.spaced) return false;
  switch (token.kind) {
    case "newline":
    case "comma":
    case "close":
    case "delimiter":
    case "other":
      return false;
    default:
      return true;
  }
}

/** `*` and `**` of Markdown, which hug the text they stress; "8× larger" ends the same way. */
function isEmphasis({ text }: Token & { kind: "operator" }): boolean {
  return text === "**" || text === "*";
}

/** An en dash with spaces is punctuation; a hyphen there may well take something away. */
function isDash({ span }: Token, text: string): boolean {
  return text[span.start] === "–";
}
