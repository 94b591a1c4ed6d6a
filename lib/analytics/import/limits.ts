/** The largest upload, in megabytes: twenty thousand people with two hundred items of two letters. */
const MOST_MEGABYTES = 16;

/** The same in bytes: the answers and the key together. */
export const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

/** The most people. */
export const MOST_PEOPLE = 20_000;

/** The most items. */
export const MOST_ITEMS = 200;

/** The most columns: items, and what else a file may say of a person. */
export const MOST_COLUMNS = 260;

/** The most options of an item. With more of them it is a text that people wrote. */
export const MOST_OPTIONS = 30;

/** The most groups of a column. With more of them it would say who somebody is. */
export const MOST_GROUPS = 50;

/** How many lines the preview shows. */
export const PREVIEW_LINES = 10;

/** How many faults, and how many remarks, are kept to be shown; all of them are counted. */
export const MOST_SHOWN = 300;

/**
 * The most kinds of answers that are counted: items times totals (and groups) that people have. It
 * bounds the counts to about a million and a half; only marks in many parts come near it.
 */
export const MOST_KINDS = 200_000;

/** Whoever is storing an import and has written nothing for so long, in milliseconds, has ended. */
export const STORING_PATIENCE_MS = 60_000;

/** The limits as a sentence for whoever brings a file. */
export const LIMITS_IN_WORDS = `at most ${MOST_PEOPLE.toLocaleString("en-GB")} people, ${String(MOST_ITEMS)} items, ${String(MOST_COLUMNS)} columns and ${String(MOST_MEGABYTES)} megabytes`;
