/** Longest title of a thread and longest post, in characters. Apart, so that a form needs no parser. */
export const MOST_TITLE = 160;
export const MOST_TEXT = 20_000;
