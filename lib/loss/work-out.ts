import { compareSides, type ComparedSide } from "@/lib/arithmetic/compare-sides";
import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Expression, Problem } from "@/lib/arithmetic/expression";
import { trace } from "@/lib/arithmetic/trace";
import type { Truth } from "@/lib/arithmetic/value";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { caseVocabulary } from "./case-vocabulary";
import type { Claim } from "./claim";
import type { Case, WorkedLink, WorkedSide, Working } from "./decision";

export type WorkedOut =
  | { readonly working: Working; readonly problem?: never }
  | { readonly working?: never; readonly problem: Problem };

/** A claim in one case, with every line of both sides. */
export function workOut(claim: Claim, at: Case): WorkedOut {
  const vocabulary = caseVocabulary(at);
  const sides: WorkedSide[] = [];
  for (const expression of [claim.first, ...claim.links.map(({ right }) => right)]) {
    const { value, steps, problem } = trace(expression, vocabulary);
    if (problem) return { problem };
    sides.push({ expression, value, steps });
  }
  const links = claim.links.flatMap(({ relation }, place): WorkedLink[] => {
    const [left, right] = [sides[place], sides[place + 1]];
    if (!left || !right) return [];
    return [{ left, relation, right, truth: compareSides(relation, left, right) }];
  });
  return { working: { at, links, truth: allOf(links.map(({ truth }) => truth)) } };
}

/** Only whether a claim holds in one case, for searches; null where it has no value there. */
export function truthOf(claim: Claim, at: Case): Truth | null {
  return truthUnder(claim, caseVocabulary(at));
}

function truthUnder({ first, links }: Claim, vocabulary: Vocabulary): Truth | null {
  let left = sideOrNull(first, vocabulary);
  const truths: Truth[] = [];
  for (const { relation, right } of links) {
    const side = sideOrNull(right, vocabulary);
    if (!left || !side) return null;
    truths.push(compareSides(relation, left, side));
    left = side;
  }
  return allOf(truths);
}

function sideOrNull(expression: Expression, vocabulary: Vocabulary): ComparedSide | null {
  const { value } = evaluate(expression, vocabulary);
  return value ? { expression, value } : null;
}

/** A chain holds when every link does, and fails when one does. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes("false")) return "false";
  return truths.includes("undetermined") ? "undetermined" : "true";
}
