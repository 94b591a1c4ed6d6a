const DAY = 24 * 60 * 60 * 1000;

/** How long an account waits for its address to be confirmed, in milliseconds. */
export const UNPROVEN_MS = 7 * DAY;

/** How long the mailbox of a trial keeps a mail, in milliseconds. */
export const KEPT_MAIL_MS = 7 * DAY;
