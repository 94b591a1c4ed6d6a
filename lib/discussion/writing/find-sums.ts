import { checkStatement, type CheckedStatement } from "@/lib/arithmetic/check";
import type { Expression, Span, Statement } from "@/lib/arithmetic/expression";
import { findStatements, type FoundStatement } from "@/lib/arithmetic/find";
import { mayTry } from "./effort";
import { givesName } from "./gives-name";
import { assign, isComputed, plainNames, vocabularyHere, type KnownNames } from "./known-names";
import { markOf, type SumMark } from "./sum-mark";

export interface FoundSum {
  readonly span: Span;
  readonly mark: SumMark;
}

/** Names given in a text can make more of it readable, which can give more names. */
const MOST_PASSES = 3;

const ON_NUMBERS = "on this thread’s numbers";

/** The first `most` sums of a text that can be checked, and what its names mean below it. */
export function findSums(
  text: string,
  before: KnownNames,
  most: number,
): { readonly sums: readonly FoundSum[]; readonly known: KnownNames } {
  let known = before;
  if (before.effort.tries < 0) return { sums: [], known };
  const sums: FoundSum[] = [];
  for (const { statement, span } of statementsIn(text, before)) {
    if (sums.length >= most || !mayTry(before.effort)) break;
    const chain = asChain(statement, known);
    const checked = chain && check(chain, known);
    const mark = chain && checked ? marked(chain, checked, known) : null;
    const given = nameIn(statement, text);
    if (given && !isComputed(given.name, known)) {
      // What is wrong, or only about, gives its name no value that could be relied on.
      const isFirm = (checked?.verdict ?? "exact") === "exact";
      known = isFirm ? assign(known, given.name, given.value) : without(known, given.name);
    }
    if (mark) sums.push({ span, mark });
  }
  return { sums, known };
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

type Chain = Statement & { readonly kind: "chain" };

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

function check(chain: Chain, known: KnownNames): CheckedStatement {
  return checkStatement(chain, vocabularyHere(chain, known));
}

function marked(chain: Chain, checked: CheckedStatement, known: KnownNames): SumMark | null {
  const isOnNumbers =
    known.scenario !== null &&
    check(chain, { ...known, scenario: null }).verdict === "cannot-check";
  return markOf(chain, checked, vocabularyHere(chain, known), isOnNumbers ? ON_NUMBERS : undefined);
}

function without(known: KnownNames, name: string): KnownNames {
  const assigned = new Map(known.assigned);
  assigned.delete(name);
  return { ...known, assigned };
}
