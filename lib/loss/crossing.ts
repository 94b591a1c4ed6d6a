import { compareValues } from "@/lib/arithmetic/compare";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { add, HALF, multiply, type Rational } from "@/lib/arithmetic/rational";
import type { Truth } from "@/lib/arithmetic/value";
import { approximation } from "@/lib/arithmetic/value-arithmetic";
import { caseVocabulary } from "./case-vocabulary";
import type { Claim } from "./claim";
import type { Case } from "./decision";
import type { Output } from "./scenario";
import { truthOf } from "./work-out";

/** So many pairs of cases are looked into, and each is halved so often. */
const MOST_PAIRS = 12;
const HALVINGS = 48;
/** A gap between the sides that shrinks to this part of what it was closes; a jump does not. */
const CLOSED = 1e-5;

/** Where the sides of an equality meet: in a case itself, or between two that are all but one. */
export type Crossing =
  | { readonly at: Case; readonly from?: never; readonly to?: never }
  | { readonly at?: never; readonly from: Case; readonly to: Case };

/**
 * For a claim that two sides are equal, or unequal: a place where they meet, found where their
 * difference changes its sign from one case to the next and shrinks to nothing as the two cases are
 * brought together. A difference that jumps over 0 is no meeting. Null where none is found.
 */
export function crossingOf(claim: Claim, cases: readonly Case[]): Crossing | null {
  const [link, second] = claim.links;
  if (!link || second || !["=", "≠", "≈"].includes(link.relation)) return null;
  let pairs = 0;
  let before: { readonly at: Case; readonly gap: number } | null = null;
  for (const at of cases) {
    const gap = gapOf(claim, at);
    if (gap !== null && before && gap * before.gap < 0 && pairs < MOST_PAIRS) {
      pairs += 1;
      const found = bringTogether(claim, before, { at, gap });
      if (found) return found;
    }
    before = gap === null ? null : { at, gap };
  }
  return null;
}

interface Measured {
  readonly at: Case;
  /** Left minus right. */
  readonly gap: number;
}

function bringTogether(claim: Claim, a: Measured, b: Measured): Crossing | null {
  const usual: Truth | null = truthOf(claim, a.at);
  let [low, high] = [a, b];
  for (let round = 0; round < HALVINGS; round += 1) {
    const at = between(low.at, high.at);
    const gap = at && gapOf(claim, at);
    if (!at || gap === null) return null;
    const truth = truthOf(claim, at);
    if (truth !== usual && truth !== "undetermined" && truth !== null) return { at };
    if (gap === 0) break;
    if (gap * low.gap > 0) low = { at, gap };
    else high = { at, gap };
  }
  const start = Math.abs(a.gap) + Math.abs(b.gap);
  const left = Math.abs(low.gap) + Math.abs(high.gap);
  return left <= CLOSED * start ? { from: low.at, to: high.at } : null;
}

function gapOf({ first, links }: Claim, at: Case): number | null {
  const vocabulary = caseVocabulary(at);
  const [left, right] = [first, links[0]?.right].map((side) =>
    side ? evaluate(side, vocabulary).value : undefined,
  );
  if (!left || !right || left.kind === "interval" || right.kind === "interval") return null;
  // Two exact numbers may be closer than floats can tell.
  if (compareValues("=", left, right) === "true") return 0;
  const gap = approximation(left) - approximation(right);
  if (gap !== 0) return gap;
  return compareValues("<", left, right) === "true" ? -Number.MIN_VALUE : Number.MIN_VALUE;
}

/** Half way between two cases; null where they differ in kind. */
function between(a: Case, b: Case): Case | null {
  const output = outputBetween(a.scenario.output, b.scenario.output);
  if (!output) return null;
  const groups = a.scenario.groups.map((group, place) => {
    const other = b.scenario.groups[place] ?? group;
    return {
      ...group,
      brightness: middle(group.brightness, other.brightness),
      share: middle(group.share, other.share),
    };
  });
  const free = [...a.free].map(
    ([name, value]) => [name, middle(value, b.free.get(name) ?? value)] as const,
  );
  return { scenario: { ...a.scenario, groups, output }, free: new Map(free) };
}

function outputBetween(a: Output, b: Output): Output | null {
  if (a.kind === "fixed" && b.kind === "fixed") return { ...a, at: middle(a.at, b.at) };
  if (a.kind === "flipped" && b.kind === "flipped") return { ...a, q: middle(a.q, b.q) };
  if (a.kind === "noisy" && b.kind === "noisy") return { ...a, tau: middle(a.tau, b.tau) };
  return a.kind === b.kind ? a : null;
}

function middle(a: Rational, b: Rational): Rational {
  return multiply(HALF, add(a, b));
}
