import { insertEdit, type Passage, type TextEdit } from "./text-edit";

/** What asks for the words that stand for an image where it is not seen. */
const ASKED = "describe it";

/** Keeps the place of an image that is on its way. */
export const keepPlace = (passage: Passage, number: number): TextEdit =>
  insertEdit(passage, placeOf(number));

/**
 * Puts an image in the place that was kept for it, or nothing where it was not taken; null where the
 * place is gone. Whoever still stands behind the place is asked to describe the image.
 */
export function fillPlace(passage: Passage, number: number, path: string | null): TextEdit | null {
  const { text, start, end } = passage;
  const from = text.indexOf(placeOf(number));
  if (from < 0) return null;
  const to = from + placeOf(number).length;
  const insert = path === null ? "" : `![${ASKED}](${path})`;
  if (start === to && end === to && path !== null) {
    return { from, to, insert, select: [from + 2, from + 2 + ASKED.length] };
  }
  const moved = (at: number): number => {
    if (at <= from) return at;
    return at < to ? from + insert.length : at + insert.length - (to - from);
  };
  return { from, to, insert, select: [moved(start), moved(end)] };
}

const placeOf = (number: number): string => `![Uploading image ${String(number)}…]()`;
