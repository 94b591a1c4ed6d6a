import type { Rational } from "@/lib/arithmetic/rational";
import type { Estimate } from "@/lib/statistics/estimate";
import { randomGuess } from "@/lib/statistics/item/random-guess";
import { markOf } from "./mark-person";
import type { ImportContent, ImportItem } from "./response-import";

/** The mean mark, of 1, of somebody who ticks at random in an item of an import. */
export const guessImportedMark = (
  item: Pick<ImportItem, "kind" | "options" | "right">,
  rule: ImportContent["rule"],
): Estimate<Rational> =>
  randomGuess(item.options, item.kind === "single" ? "one" : "any", (ticked) =>
    markOf(item, ticked.length === 0 ? null : ticked, rule),
  );
