import type { Problem, Span, Statement } from "./expression";
import { LIMITS } from "./limits";
import { readStatement } from "./read-statement";
import { standsAlone } from "./stands-alone";
import type { Token } from "./token";
import { type Effort, TokenCursor } from "./token-cursor";
import { tokenise } from "./tokenise";

export interface FoundStatement {
  readonly statement: Statement;
  /** Where it stands in the whole text. */
  readonly span: Span;
  /** Warnings only: what cannot be read is not found. */
  readonly problems: readonly Problem[];
}

/**
 * Finds every equality, comparison and assignment in a post of words, plain formulas and LaTeX, in
 * the order they stand. Prose is never part of one: a word is a name only where it is called, has a
 * subscript or digit, is listed in `names`, or stands before "=". What is only a piece of something
 * that cannot be read ("loss + 0.4 = 0.5") is left alone. Looks at the first 100 000 characters,
 * and gives up early on a text made to be slow.
 */
export function findStatements(
  text: string,
  names: ReadonlySet<string> = new Set(),
): readonly FoundStatement[] {
  const tokens = tokenise(withoutAddresses(text.slice(0, LIMITS.proseLength)));
  const reach = distancesToRelation(tokens);
  const effort: Effort = { left: LIMITS.proseEffort };
  const found: FoundStatement[] = [];
  let index = 0;
  while (index < tokens.length && effort.left > 0) {
    const start = index;
    index += 1;
    if (!canBegin(tokens, start) || (reach[start] ?? Infinity) > LIMITS.statementTokens) continue;
    const cursor = new TokenCursor(tokens, { prose: true, names, effort }, start);
    const statement = cursor.attempt(() => readStatement(cursor));
    if (!statement) continue;
    index = cursor.index;
    if (
      statesSomething(statement, tokens[start - 1]) &&
      hasNumber(tokens.slice(start, index)) &&
      standsAlone(tokens, start, index, text)
    ) {
      found.push({ statement, span: statement.span, problems: [...cursor.warnings] });
    }
  }
  return found;
}

/** For each token, how far the next relation is; infinite where something unreadable comes first. */
function distancesToRelation(tokens: readonly Token[]): readonly number[] {
  const distances: number[] = [];
  let distance = Infinity;
  for (const { kind } of tokens.toReversed()) {
    distance = kind === "relation" ? 0 : kind === "other" ? Infinity : distance + 1;
    distances.push(distance);
  }
  return distances.reverse();
}

/** A sign with a space behind it is a dash or a bullet. */
function canBegin(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  switch (token?.kind) {
    case "operator":
      return token.operator === "-" && tokens[index + 1]?.spaced === false;
    case "number":
    case "vulgar":
    case "name":
    case "open":
    case "bar":
    case "fraction":
    case "root":
      return true;
    default:
      return false;
  }
}

/** "Week 1 = 3 lessons" states no sum: behind a word, two bare numbers are a list. */
function statesSomething(statement: Statement, previous: Token | undefined): boolean {
  if (statement.kind === "assignment") return true;
  if (statement.links.length === 0) return false;
  const sides = [statement.first, ...statement.links.map(({ right }) => right)];
  const isList = sides.every((side) => side.kind === "number" && side.text?.endsWith("%") !== true);
  return !(isList && statement.label === undefined && previous?.kind === "name");
}

function hasNumber(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ kind }) => kind === "number" || kind === "vulgar" || kind === "superscript",
  );
}

/** The text with each web address replaced by as many characters that mean nothing. */
function withoutAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)\S+/gu, (address) => "\ufffc".repeat(address.length));
}
