import type { Statement } from "@/lib/arithmetic/expression";
import type { Rational } from "@/lib/arithmetic/rational";
import { read } from "@/lib/arithmetic/read";
import { vocabularyOf } from "@/lib/loss/vocabulary";
import { wordsUsed } from "@/lib/loss/words-used";
import { exactNumber } from "./exact-number";
import { LIMITS } from "./limits";

export type Chain = Statement & { readonly kind: "chain" };

/** Something to be worked out line by line: an expression, or a comparison of some. */
export interface WorkedRequest {
  /** The expression as it was typed, and the whole line. */
  readonly typed: string;
  readonly line: string;
  readonly chain: Chain;
  /** Predictions to work it at, in pixel units; none for the one that is known. */
  readonly at: readonly Rational[];
}

const LONGEST = 200;
const AT = /,?\s+(?:and\s+)?(?:then\s+)?at\s+/u;
const WORDS = vocabularyOf(null);

/** Whether a name is a word of the loss vocabulary that is called: L2, share, best. */
export function isLossWord(name: string): boolean {
  return WORDS.function(name) !== undefined;
}

/**
 * Reads `share(L2, bright)` or `share(L2, bright) at 0.4, then at 0.8`. Null for anything that is
 * not wholly one, or has no word of the loss vocabulary in it: then it is prose, or a plain sum.
 */
export function readWorked(line: string): WorkedRequest | null {
  if (line.length > LONGEST || !/[\p{L}\p{Nd}}]\(/u.test(line)) return null;
  const [typed = "", ...places] = line.trim().split(AT);
  const { statement } = read(typed);
  if (statement?.kind !== "chain" || statement.label !== undefined) return null;
  if (![...wordsUsed(statement)].some(isCalledLossWord)) return null;
  const at = places.map((place) => exactNumber(place.replace(/[.,;:]$/u, "")));
  const numbers = at.flatMap((place) => place ?? []);
  if (numbers.length < at.length || at.length > LIMITS.predictions) return null;
  return { typed, line: line.trim(), chain: statement, at: numbers };
}

function isCalledLossWord(word: string): boolean {
  return word.endsWith("()") && isLossWord(word.slice(0, -2));
}
