import { checkLink, type CheckedLink } from "./check-link";
import type { Expression, Statement } from "./expression";
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
  let left = statement.first;
  const links: CheckedLink[] = [];
  for (const { relation, right } of statement.links) {
    links.push(checkLink(left, relation, right, vocabulary));
    left = right;
  }
  if (links.length === 0) return { verdict: null, links };
  const [first, ...others] = links;
  const isCaption =
    others.length > 0 && first?.verdict === "cannot-check" && isNameOrCall(statement.first);
  const counted = isCaption ? others : links;
  return { verdict: gravest(counted.map(({ verdict }) => verdict)), links };
}

function isNameOrCall({ kind }: Expression): boolean {
  return kind === "name" || kind === "call";
}
