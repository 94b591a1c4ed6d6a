import type { Expression } from "@/lib/arithmetic/expression";
import type { Claim } from "@/lib/loss/claim";
import { wordsUsed } from "@/lib/loss/words-used";
import { type FromAbove, type KnownNames } from "./known-names";

/** A name, the value that it has from a post above, and which that is. */
export interface NameAbove extends FromAbove {
  readonly name: string;
}

/**
 * The names whose values from posts above something rests on.
 *
 * @param isOnNumbers whether it rests on the thread's numbers, and so on what was said of them above
 */
export function restsOn(
  subject: Claim | Expression,
  { assigned, fromAbove }: KnownNames,
  isOnNumbers: boolean,
): readonly NameAbove[] {
  if (fromAbove.size === 0) return [];
  const words = wordsUsed(subject);
  return [...fromAbove].flatMap(([name, given]) => {
    const isUsed = words.has(name) || (isOnNumbers && !assigned.has(name));
    return isUsed ? [{ name, ...given }] : [];
  });
}
