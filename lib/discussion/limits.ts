/** Longest title of a thread and longest post, in characters. Apart, so that a form needs no parser. */
export const MOST_TITLE = 160;
export const MOST_TEXT = 20_000;
/** With fewer letters of a title everything is similar to it. */
export const LEAST_ASKED = 4;
/** Longest note to an explanation and longest reason for declining one. */
export const MOST_NOTE = 4_000;
export const MOST_REASON = 500;
/** So many notes stand in the explanation of a choice, those that came first. */
export const MOST_STANDING = 10;

/** What a form of a new thread sends along that is to look for others like it, and to start none. */
export const LOOK = "look";
