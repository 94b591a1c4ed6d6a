import type { ItemFinding } from "@/lib/statistics/finding/findings";
import type { FindingContext } from "./finding-words";
import type { KeyedPart } from "./item-report";

/** What the words of a finding need of the answers that it is of. */
export function findingContext(
  { part }: Pick<ItemFinding, "part">,
  parts: readonly KeyedPart[],
  others: number,
): FindingContext {
  return { others, options: parts[part ?? 0]?.options ?? [] };
}
