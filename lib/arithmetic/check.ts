import { checkLink, judge, type CheckedLink } from "./check-link";
import { display } from "./display";
import type { Expression, Statement } from "./expression";
import { statedNumber, type StatedNumber } from "./stated-number";
import type { Value } from "./value";
import { gravest, type Verdict } from "./verdict";
import type { Vocabulary } from "./vocabulary";

export interface CheckedStatement {
  /** The gravest verdict of its links; null for what states nothing: an assignment, a bare sum. */
  readonly verdict: Verdict | null;
  readonly links: readonly CheckedLink[];
}

/**
 * Checks every link of a stated chain against the arithmetic. It says whether the arithmetic
 * holds, never whether the conclusion drawn from it is right. A name or call in front that has no
 * value here only says what the rest is called, and takes no part in the verdict.
 */
export function checkStatement(statement: Statement, vocabulary?: Vocabulary): CheckedStatement {
  if (statement.kind === "assignment") return { verdict: null, links: [] };
  const links = againstFirst(statement, vocabulary);
  if (links.length === 0) return { verdict: null, links };
  const [first, ...others] = links;
  const isCaption =
    others.length > 0 && first?.verdict === "cannot-check" && isNameOrCall(statement.first);
  const counted = isCaption ? others : links;
  return { verdict: gravest(counted.map(({ verdict }) => verdict)), links };
}

/**
 * Each link, checked against the side before it and, where that is only a number somebody stated,
 * against the first side that was worked out as well: roundings must not add up along a chain.
 */
function againstFirst(
  { first, links }: Statement & { kind: "chain" },
  vocabulary: Vocabulary | undefined,
): readonly CheckedLink[] {
  const checked: CheckedLink[] = [];
  let left = first;
  let start = NO_START;
  for (const { relation, right } of links) {
    const link = checkLink(left, relation, right, vocabulary);
    const isEqual = relation === "=" || relation === "≈";
    const isAbout = relation === "≈" || start.isAbout;
    const before = isEqual ? statedNumber(left) : null;
    checked.push(before && start.value ? drifted(link, before, right, start.value, isAbout) : link);
    start = isEqual ? { value: start.value ?? link.value, isAbout } : NO_START;
    left = right;
  }
  return checked;
}

/** What the sides joined by = and ≈ so far are said to be, and whether only about. */
interface Start {
  readonly value: Value | null;
  readonly isAbout: boolean;
}

const NO_START: Start = { value: null, isAbout: false };

function drifted(
  link: CheckedLink,
  before: StatedNumber,
  right: Expression,
  first: Value,
  isAbout: boolean,
): CheckedLink {
  const stated = statedNumber(right);
  if (!stated || first.kind === "interval") return link;
  const verdict = judge(stated, first, isAbout);
  // What goes on in dots is no start for another number, but the first side is.
  if (before.goesOn) return { ...link, verdict, value: first, problem: null };
  if (gravest([link.verdict, verdict]) === link.verdict) return link;
  return { ...link, verdict, better: display(first).text };
}

function isNameOrCall({ kind }: Expression): boolean {
  return kind === "name" || kind === "call";
}
