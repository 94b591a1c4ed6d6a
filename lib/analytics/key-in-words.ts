import { choiceNames } from "./choice-name";
import type { KeyedPart } from "./item-report";

/** More sets of numbers than these are counted and not named. */
const NAMED = 4;

/** "By the key A and C, on the numbers “n = 3” and “n = 5”, 40 answers" */
export function keyInWords({
  right,
  variants,
  n,
}: Pick<KeyedPart, "right" | "variants" | "n">): string {
  const named = variants.filter((variant) => variant !== "").map((variant) => `“${variant}”`);
  const numbers =
    named.length === 0
      ? ""
      : named.length > NAMED
        ? `, on ${String(named.length)} sets of numbers`
        : `, on the numbers ${named.join(", ")}`;
  return `By the key ${choiceNames(right)}${numbers}, ${String(n)} answer${n === 1 ? "" : "s"}`;
}
