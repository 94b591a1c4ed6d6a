import { LIMITS } from "./limits";

/** A post above another in the tree, and what it says names are. */
export interface PostAbove {
  readonly postId: string;
  /** Its sums that give a name a value, as they were typed, in their order. */
  readonly definitions: readonly string[];
}

/** Stands for definitions that were not read to their end: nothing is known of names below them. */
const UNREAD = "…";

/** What is kept of a post's definitions: all, or that there are more than are read. */
export function keptDefinitions(
  definitions: readonly string[],
  isReadToEnd: boolean,
): readonly string[] {
  return isReadToEnd && weightOf(definitions) <= LIMITS.definitions ? definitions : [UNREAD];
}

/**
 * The posts right above that are read for what they define, from the first post of a thread down:
 * as many of the nearest as a post has room for. A name of one further up is unknown then, so that
 * none has a value that a nearer post took from it.
 */
export function nearestAbove(above: readonly PostAbove[]): readonly PostAbove[] {
  let left: number = LIMITS.definitions;
  const beyond = above.findLastIndex(({ definitions }) => {
    left -= weightOf(definitions);
    return left < 0 || definitions.includes(UNREAD);
  });
  return above.slice(beyond + 1).filter(({ definitions }) => definitions.length > 0);
}

/** What looking at a sum costs besides its characters, in characters. */
const EACH = 40;

const weightOf = (definitions: readonly string[]): number =>
  definitions.reduce((weight, { length }) => weight + length + EACH, 0);
