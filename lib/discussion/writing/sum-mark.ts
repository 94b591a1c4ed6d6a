import type { CheckedStatement } from "@/lib/arithmetic/check";
import type { CheckedLink } from "@/lib/arithmetic/check-link";
import type { Statement } from "@/lib/arithmetic/expression";
import { printWorking, type PrintedWorking } from "@/lib/arithmetic/print-working";
import { trace } from "@/lib/arithmetic/trace";
import type { Verdict } from "@/lib/arithmetic/verdict";
import { VERDICT_MARKS } from "@/lib/arithmetic/verdict-mark";
import type { Vocabulary } from "@/lib/arithmetic/vocabulary";
import { escapeHtml } from "@/lib/ui/escape-html";
import { aboveHtml } from "./above-html";
import { popoverHtml } from "./popover-html";
import type { NameAbove } from "./rests-on";
import { workingHtml } from "./working-html";

/** What stands behind a checked sum: a mark, and the working that it opens. */
export interface SumMark {
  readonly verdict: Verdict;
  readonly tone: (typeof VERDICT_MARKS)[Verdict]["tone"];
  readonly icon: (typeof VERDICT_MARKS)[Verdict]["icon"];
  /** "Arithmetic checks", or a guess at what went wrong. Never "correct". */
  readonly says: string;
  /** What could have been written instead. */
  readonly better: string | null;
  readonly workings: readonly PrintedWorking[];
  /** What it rests on of posts above. */
  readonly above: readonly NameAbove[];
}

/** What the verdict on a statement rests on besides its own numbers. */
interface Grounds {
  readonly vocabulary?: Vocabulary;
  /** As it follows the words of the verdict: "on this thread’s numbers". */
  readonly setting?: string | null;
  readonly above?: readonly NameAbove[];
}

/** A popover with more lines than this is no help. */
const MOST_WORKINGS = 4;

/**
 * The mark of a checked statement, or null for one that says nothing that can be checked: then
 * nothing is marked at all.
 */
export function markOf(
  statement: Statement,
  { verdict, links }: CheckedStatement,
  { vocabulary, setting = null, above = [] }: Grounds = {},
): SumMark | null {
  if (verdict === null || verdict === "cannot-check" || statement.kind !== "chain") return null;
  const gravest = links.find((link) => link.verdict === verdict);
  const { tone, icon, words } = VERDICT_MARKS[verdict];
  const said = gravest?.diagnosis ?? words;
  return {
    verdict,
    tone,
    icon,
    says: `${said.charAt(0).toUpperCase()}${said.slice(1)}${setting === null ? "" : `, ${setting}`}`,
    better: gravest?.better ?? null,
    workings: workingsOf(statement, links, vocabulary),
    above,
  };
}

/** Every side that takes working out, once; a lone number beside it needs none. */
function workingsOf(
  { first, links: stated }: Statement & { readonly kind: "chain" },
  links: readonly CheckedLink[],
  vocabulary: Vocabulary | undefined,
): readonly PrintedWorking[] {
  const workings = [first, ...stated.map(({ right }) => right)].flatMap((side) => {
    const { steps, value } = trace(side, vocabulary);
    return steps && steps.length > 1 ? [printWorking(steps, value)] : [];
  });
  const shown =
    workings.length > 0
      ? workings
      : links.flatMap(({ steps, value }) => (value ? [printWorking(steps, value)] : []));
  return shown
    .filter(({ speech }, at) => shown.findIndex((other) => other.speech === speech) === at)
    .slice(0, MOST_WORKINGS);
}

/** The mark as a button that opens the working; `id` is unique on the page. */
export function markHtml({ icon, says, better, workings, above }: SumMark, id: string): string {
  const spoken = better === null ? says : `. ${says}`;
  return popoverHtml({
    id,
    icon,
    label: better,
    spoken: `${spoken}. Show the steps`,
    inside: `<b>${escapeHtml(says)}</b>${workings.map(workingHtml).join("")}${aboveHtml(above)}`,
  });
}
