import { evaluate } from "@/lib/arithmetic/evaluate";
import type { Rational } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";

/** A number as people write it (0.4, 2/5, 40%), exactly; null where it is none. */
export function exactNumber(text: string): Rational | null {
  const { statement } = read(text);
  if (statement?.kind !== "chain" || statement.links.length > 0) return null;
  const { value } = evaluate(statement.first);
  return value?.kind === "exact" ? value.value : null;
}
