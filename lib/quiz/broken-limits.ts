import { compareValues } from "@/lib/arithmetic/compare";
import { evaluate } from "@/lib/arithmetic/evaluate";
import { read } from "@/lib/arithmetic/read";
import type { Limit } from "./schema-question";
import { parameterLiterals, substitute, type Parameters } from "./world";

/**
 * What is wrong with these numbers for a question, in plain sentences; empty where they will do.
 * Only numbers that a learner typed can break a limit: the bank's tests hold the vetted ones to it.
 */
export function brokenLimits(
  limits: readonly Limit[] | undefined,
  parameters: Parameters,
): readonly string[] {
  const literals = parameterLiterals(parameters);
  return (limits ?? []).flatMap(({ holds, otherwise }) => {
    const { statement } = read(holds);
    if (statement?.kind !== "chain" || statement.links.length === 0)
      throw new Error(`“${holds}” is not a comparison`);
    let left = evaluate(substitute(statement.first, literals)).value;
    const isKept = statement.links.every(({ relation, right }) => {
      const value = evaluate(substitute(right, literals)).value;
      const isTrue = left && value && compareValues(relation, left, value) === "true";
      left = value;
      return isTrue;
    });
    return isKept ? [] : [otherwise];
  });
}
