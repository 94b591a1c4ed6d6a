import type { OpenScenario } from "@/lib/loss/open-scenario";
import { nearestAbove, type PostAbove } from "./above";
import type { Effort } from "./effort";
import { nothingSaid, type KnownNames } from "./known-names";
import { readSums } from "./read-sums";

/** What is worked out for names above, in about as many thousandths of a second. */
const EFFORT = 300;

/**
 * What names mean where a post begins: the thread's numbers, and what the posts above say, the
 * nearer ones after the others.
 *
 * @param above from the first post of the thread down to the one that is answered
 * @param effort what the post itself may spend
 */
export function knownAbove(
  scenario: OpenScenario | null,
  above: readonly PostAbove[],
  effort: Effort,
): KnownNames {
  // Their number is bounded by their weight.
  const own: Effort = { left: EFFORT, tries: Infinity };
  let known = nothingSaid(scenario, own);
  for (const { postId, definitions } of nearestAbove(above)) {
    known = { ...known, giver: postId };
    for (const definition of definitions) {
      for (const { after } of readSums(definition, known)) known = after;
    }
  }
  return { ...known, giver: null, effort };
}
