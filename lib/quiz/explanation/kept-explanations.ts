import type { Choice, Question } from "../schema-question";
import type { Parameters } from "../world";
import { assembleExplanation } from "./assemble";
import type { Assembled } from "./explanation";

/** How many are kept: every choice of every variant of the bank, and room for other numbers. */
const MOST = 600;

const kept = new Map<string, Assembled>();

/**
 * As `assembleExplanation`, kept by version, numbers and choice. What depends on the learner (what
 * she ticked, guessed and was sure of) is no part of it and is laid over it on the page.
 */
export function keptExplanation(
  versionHash: string,
  question: Question,
  parameters: Parameters,
  choice: Choice,
): Assembled {
  const numbers = Object.entries(parameters).map(([name, value]) => `${name}=${value}`);
  const key = [versionHash, choice.key, ...numbers.toSorted()].join(" ");
  const known = kept.get(key);
  if (known !== undefined) {
    // Deleted and set again, so that the first entry is always the one unused for longest.
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const assembled = assembleExplanation(question, parameters, choice);
  for (const oldest of kept.keys()) {
    if (kept.size < MOST) break;
    kept.delete(oldest);
  }
  kept.set(key, assembled);
  return assembled;
}
