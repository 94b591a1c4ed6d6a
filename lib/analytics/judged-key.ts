import type { Key } from "@/lib/statistics/finding/findings";
import type { ReportedItem } from "./reported-item";

/**
 * The key that an item's findings are looked for with. Where one is to be picked, an option with which
 * either is right counts as right; where any number may be ticked nobody can be wrong about it, so it
 * is not judged. Neither is one that does not count.
 *
 * @param right the options that count as right on the numbers of the answers
 */
export function judgedKey(
  { kind, eitherKeys, voidedKeys }: Pick<ReportedItem, "kind" | "eitherKeys" | "voidedKeys">,
  right: readonly string[],
): Key {
  return kind === "single"
    ? { right: [...right, ...eitherKeys], ticks: "one", unjudged: voidedKeys }
    : { right, ticks: "any", unjudged: [...eitherKeys, ...voidedKeys] };
}
