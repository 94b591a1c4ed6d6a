/** The largest upload, in bytes: the answers and the key together. */
export const MOST_BYTES = 5 * 1024 * 1024;

/** The most lines, the heading included. */
export const MOST_LINES = 20_000;

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
