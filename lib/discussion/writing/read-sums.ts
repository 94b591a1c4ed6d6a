import { checkStatement, type CheckedStatement } from "@/lib/arithmetic/check";
import type { Expression, Span, Statement } from "@/lib/arithmetic/expression";
import { findStatements, type FoundStatement } from "@/lib/arithmetic/find";
import { mayTry } from "./effort";
import { givesName } from "./gives-name";
import {
  assign,
  isComputed,
  plainNames,
  vocabularyHere,
  without,
  type KnownNames,
} from "./known-names";

type Chain = Statement & { readonly kind: "chain" };

/** A sum of a text, looked at under what was known before it. */
export interface ReadSum {
  readonly span: Span;
  /** What can be checked of it, and how that came out; null for what only gives a name its value. */
  readonly stated: { readonly chain: Chain; readonly checked: CheckedStatement } | null;
  /** Whether it says what a name is. */
  readonly isDefinition: boolean;
  readonly before: KnownNames;
  readonly after: KnownNames;
}

/** Names given in a text can make more of it readable, which can give more names. */
const MOST_PASSES = 3;

/** The sums of a text one after the other, as far as the effort goes. */
export function* readSums(text: string, known: KnownNames): Generator<ReadSum> {
  if (known.effort.tries < 0) return;
  let before = known;
  for (const { statement, span } of statementsIn(text, known)) {
    if (!mayTry(known.effort)) return;
    const chain = asChain(statement, before);
    const stated = chain && { chain, checked: check(chain, before) };
    const given = nameIn(statement, text);
    let after = before;
    if (given && !isComputed(given.name, before)) {
      // What is wrong, or only about, gives its name no value that could be relied on.
      const isFirm = (stated?.checked.verdict ?? "exact") === "exact";
      after = isFirm ? assign(before, given.name, given.value) : without(before, given.name);
    }
    yield { span, stated, isDefinition: given !== null, before, after };
    before = after;
  }
}

/** How a chain comes out under what is known. */
export function check(chain: Chain, known: KnownNames): CheckedStatement {
  return checkStatement(chain, vocabularyHere(chain, known));
}

function statementsIn(text: string, known: KnownNames): readonly FoundStatement[] {
  let names = plainNames(known);
  for (let pass = 1; ; pass += 1) {
    const found = findStatements(text, names);
    const given = found.flatMap(({ statement }) => nameIn(statement, text)?.name ?? []);
    const more = new Set([...names, ...given]);
    if (more.size === names.size || pass === MOST_PASSES) return found;
    names = more;
  }
}

function asChain(statement: Statement, known: KnownNames): Chain | null {
  if (statement.kind === "chain") return statement.links.length > 0 ? statement : null;
  const { name, value, span } = statement;
  if (!isComputed(name, known)) return null;
  const first = { kind: "name", name, span: { start: span.start, end: span.start } } as const;
  return { kind: "chain", first, links: [{ relation: "=", right: value }], span };
}

function nameIn(
  statement: Statement,
  text: string,
): { readonly name: string; readonly value: Expression } | null {
  const named =
    statement.kind === "assignment"
      ? { name: statement.name, value: statement.value }
      : statement.label && { name: statement.label.name, value: statement.first };
  return named && givesName(text, named.name, statement.span.start) ? named : null;
}
