const DAY = 24 * 60 * 60 * 1000;

/** How long the text of a post that its author deleted is kept, so that she can bring it back, in milliseconds. */
export const DELETED_TEXT_MS = 30 * DAY;

/** How long an inbox keeps a line, from when it was read or, unread, from when it came, in milliseconds. */
export const NOTICE_MS = 180 * DAY;

/** How long a rendered text is kept before it is made anew, in milliseconds. */
export const RENDERED_MS = 90 * DAY;
