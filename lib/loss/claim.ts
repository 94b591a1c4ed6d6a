import type { Expression, Problem, Relation, Statement } from "@/lib/arithmetic/expression";
import type { OpenScenario } from "./open-scenario";
import { VARIABLES } from "./variables";

/** A comparison or a chain of them. */
export interface Claim {
  readonly first: Expression;
  readonly links: readonly { readonly relation: Relation; readonly right: Expression }[];
}

/**
 * The comparison that a statement makes under a scenario. `midpoint = 0.6` reads as an assignment,
 * but where the name already has a meaning it is a claim about it; a name in front of a chain
 * likewise is part of the claim, unless it has no meaning and only labels it. A bare expression and
 * a true assignment claim nothing.
 */
export function claimOf(
  statement: Statement,
  names: ReadonlySet<string> = new Set(VARIABLES.keys()),
): { readonly claim: Claim } | { readonly problem: Problem } {
  if (statement.kind === "assignment") {
    const { name, value, span } = statement;
    if (!names.has(name) || name === "y_pred") {
      return refuse(`this gives “${name}” a value and claims nothing`, statement);
    }
    const start = { start: span.start, end: span.start + name.length };
    const first: Expression = { kind: "name", name, span: start };
    return { claim: { first, links: [{ relation: "=", right: value }] } };
  }
  const { label, first, links } = statement;
  if (label && names.has(label.name)) {
    return { claim: { first: label, links: [{ relation: "=", right: first }, ...links] } };
  }
  if (links.length === 0) return refuse("this is an expression and claims nothing", statement);
  return { claim: { first, links } };
}

/** The names that have a value under a scenario. */
export function meaningfulNames({ groups, free = [] }: OpenScenario): ReadonlySet<string> {
  const own = groups.length > 0 ? [...VARIABLES.keys()] : [];
  return new Set([...own, ...free.map(({ name }) => name)]);
}

function refuse(message: string, { span }: Statement): { readonly problem: Problem } {
  return { problem: { message, span, severity: "error" } };
}
