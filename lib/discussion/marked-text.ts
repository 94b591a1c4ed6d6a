/**
 * What the database puts around the words that were found: characters that no text on a page has,
 * so that what is marked comes as text and never as HTML.
 */
export const MARK_START = "\u0002";
export const MARK_END = "\u0003";

/** A stretch of a text; `isMarked` where it was searched for. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** A marked text in stretches, without its signs. A mark that does not end goes to the end. */
export function stretchesOf(marked: string): readonly Stretch[] {
  return marked
    .split(MARK_START)
    .flatMap((part, index): readonly Stretch[] => {
      if (index === 0) return [{ text: part.replaceAll(MARK_END, ""), isMarked: false }];
      const [found = "", ...after] = part.split(MARK_END);
      return [
        { text: found, isMarked: true },
        { text: after.join(""), isMarked: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
