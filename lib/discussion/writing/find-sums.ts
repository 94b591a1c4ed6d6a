import type { Span } from "@/lib/arithmetic/expression";
import { vocabularyHere, type KnownNames } from "./known-names";
import { check, readSums, type ReadSum } from "./read-sums";
import { restsOn } from "./rests-on";
import { markOf, type SumMark } from "./sum-mark";

export interface FoundSum {
  readonly span: Span;
  readonly mark: SumMark;
}

const ON_NUMBERS = "on this thread’s numbers";

/**
 * The first `most` sums of a text that can be checked, what its names mean below it, and those of
 * its sums, as typed, that say so.
 */
export function findSums(
  text: string,
  before: KnownNames,
  most: number,
): {
  readonly sums: readonly FoundSum[];
  readonly definitions: readonly string[];
  readonly known: KnownNames;
} {
  let known = before;
  const sums: FoundSum[] = [];
  const definitions: string[] = [];
  for (const sum of readSums(text, before)) {
    const mark = sums.length < most ? marked(sum) : null;
    if (mark) sums.push({ span: sum.span, mark });
    if (sum.isDefinition) definitions.push(text.slice(sum.span.start, sum.span.end));
    known = sum.after;
  }
  return { sums, definitions, known };
}

function marked({ stated, before }: ReadSum): SumMark | null {
  if (stated === null) return null;
  const { chain, checked } = stated;
  const isOnNumbers =
    before.scenario !== null &&
    check(chain, { ...before, scenario: null }).verdict === "cannot-check";
  const above = restsOn(chain, before, isOnNumbers);
  // "For x > 1" names a case as often as it says something of the x above.
  const isSet = chain.links.every(({ relation }) => relation === "=" || relation === "≈");
  if (!isSet && above.some(({ name }) => before.assigned.has(name))) return null;
  const setting = isOnNumbers ? ON_NUMBERS : null;
  return markOf(chain, checked, { vocabulary: vocabularyHere(chain, before), setting, above });
}
