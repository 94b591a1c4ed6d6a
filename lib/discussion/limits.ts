/** Longest title of a thread and longest post, in characters. Apart, so that a form needs no parser. */
export const MOST_TITLE = 160;
export const MOST_TEXT = 20_000;
/** Longest note to an explanation and longest reason for declining one. */
export const MOST_NOTE = 4_000;
export const MOST_REASON = 500;
