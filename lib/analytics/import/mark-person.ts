import { add, ONE, type Rational, ZERO } from "@/lib/arithmetic/rational";
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

/** The marks of a person, item by item, and their sum. */
export function markPerson(
  { items, rule }: Pick<ImportContent, "items" | "rule">,
  answers: ImportRow["answers"],
): { readonly marks: readonly Rational[]; readonly total: Rational } {
  const marks = items.map((item, index) => markOf(item, answers[index] ?? null, rule));
  return { marks, total: marks.reduce(add, ZERO) };
}
