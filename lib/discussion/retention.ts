const DAY = 24 * 60 * 60 * 1000;

/** How long the text of a post that its author deleted is kept, so that she can bring it back, in milliseconds. */
export const DELETED_TEXT_MS = 30 * DAY;

/** How long an uploaded image waits for a post that shows it, in milliseconds: as long as a draft may lie. */
export const UNUSED_IMAGE_MS = 30 * DAY;

/** How long an inbox keeps a line that was read, in milliseconds. */
export const READ_NOTICE_MS = 180 * DAY;

/** How long an inbox keeps a line that nobody ever reads, in milliseconds. */
export const UNREAD_NOTICE_MS = 365 * DAY;

/** How long a rendered text is kept before it is made anew, in milliseconds. */
export const RENDERED_MS = 90 * DAY;

/** How long a mail can be answered by mail, in milliseconds. */
export const REPLY_ADDRESS_MS = 180 * DAY;

/** How long it is remembered that a mail came, in milliseconds: mail servers try again for some days. */
export const RECEIVED_MAIL_MS = 30 * DAY;
