import { add, equals, ONE, rational, type Rational, ZERO } from "@/lib/arithmetic/rational";
import { grade } from "@/lib/quiz/grade";
import type { ImportContent, ImportItem, ImportRow } from "./response-import";

/** The exact mark of one answer, from 0 to 1; nothing for a blank one. */
export function markOf(
  { kind, options, right }: Pick<ImportItem, "kind" | "options" | "right">,
  ticked: readonly string[] | null,
  rule: ImportContent["rule"],
): Rational {
  if (ticked === null) return ZERO;
  if (kind === "several") return grade(rule, options, right, ticked);
  return ticked.length === 1 && right.includes(ticked[0] ?? "") ? ONE : ZERO;
}

interface MarkedPerson {
  /** One an item. */
  readonly marks: readonly Rational[];
  /** Their sum. */
  readonly total: Rational;
}

/**
 * Marks people of an import one after the other. Each kind of answer is marked once: millions of
 * answers are of a few kinds.
 */
export function markerOf({
  items,
  rule,
}: Pick<ImportContent, "items" | "rule">): (answers: ImportRow["answers"]) => MarkedPerson {
  const known = items.map(() => new Map<string, Rational>());
  return (answers) => {
    let whole = 0;
    let parts = ZERO;
    const marks = items.map((item, index) => {
      const ticked = answers[index] ?? null;
      const name = tickName(ticked);
      const before = known[index]?.get(name);
      const mark = before ?? markOf(item, ticked, rule);
      if (before === undefined) known[index]?.set(name, mark);
      if (equals(mark, ONE)) whole += 1;
      else if (mark.numerator !== 0n) parts = add(parts, mark);
      return mark;
    });
    return { marks, total: add(rational(whole), parts) };
  };
}

/** What tells an answer from another to the same item. */
export const tickName = (ticked: readonly string[] | null): string => {
  if (ticked === null) return BLANK;
  return ticked.length === 1 ? (ticked[0] ?? "") : ticked.join("\0");
};

/** No option is this. */
const BLANK = "\0\0";
