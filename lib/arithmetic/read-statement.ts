import type { Link, Relation, Statement } from "./expression";
import { ReadError } from "./read-error";
import { readExpression } from "./read-expression";
import type { TokenCursor } from "./token-cursor";
import type { WordLabel } from "./word-label";

/**
 * expression (relation expression)*, sorted into a chain or an assignment. Words in front label a
 * chain of two or more sides; they are given no value, so that one side behind them is no assignment.
 */
export function readStatement(cursor: TokenCursor, words: WordLabel | null = null): Statement {
  const start = cursor.peek()?.span.start ?? 0;
  if (words) skipTo(cursor, cursor.index + words.length);
  const first = words ? words.label : readExpression(cursor);
  const links: Link[] = [];
  for (;;) {
    const sign = findRelation(cursor);
    if (!sign) break;
    const read = (): Link => {
      skipTo(cursor, sign.index);
      cursor.advance();
      while (cursor.peek()?.kind === "delimiter") cursor.advance();
      return { relation: sign.relation, right: readExpression(cursor) };
    };
    const link = cursor.mode.prose && links.length > 0 ? cursor.attempt(read) : read();
    if (!link) break;
    if (sign.assigns) {
      if (links.length > 0 || first.kind !== "name") {
        throw new ReadError("only a name can be given a value with “:=”", sign.span);
      }
    }
    links.push(link);
  }
  const span = { start, end: cursor.previous?.span.end ?? start };
  const [head, ...rest] = links;
  if (first.kind !== "name" || head?.relation !== "=") return { kind: "chain", first, links, span };
  if (rest.length > 0) return { kind: "chain", label: first, first: head.right, links: rest, span };
  if (words) return { kind: "chain", first, links, span };
  return { kind: "assignment", name: first.name, value: head.right, span };
}

interface FoundRelation {
  readonly index: number;
  readonly relation: Relation;
  readonly assigns: boolean;
  readonly span: { readonly start: number; readonly end: number };
}

/** The relation that follows here, perhaps behind a `$` or, for = and ≈, on the next line. */
function findRelation(cursor: TokenCursor): FoundRelation | null {
  let ahead = 0;
  let newlines = 0;
  for (;;) {
    const token = cursor.peek(ahead);
    if (token?.kind === "delimiter") ahead += 1;
    else if (token?.kind === "newline" && newlines === 0) {
      newlines += 1;
      ahead += 1;
    } else if (token?.kind === "relation") {
      const { relation, assigns, span } = token;
      if (newlines > 0 && relation !== "=" && relation !== "≈") return null;
      return { index: cursor.index + ahead, relation, assigns, span };
    } else return null;
  }
}

function skipTo(cursor: TokenCursor, index: number): void {
  while (cursor.index < index) cursor.advance();
}
