import { z } from "zod";
import { AFTER_ALL, cursorTimeSchema, LAST_ID } from "./cursor-time";

/** Where a page of an inbox begins: behind this line. */
export interface InboxCursor {
  /** Among what is unread; otherwise among the threads, notes and corrections of which everything was read. */
  readonly isUnread: boolean;
  readonly at: Date;
  readonly lineId: string;
}

/** Before every line there can be. */
export const inboxStart = (isUnread: boolean): InboxCursor => ({
  isUnread,
  at: AFTER_ALL,
  lineId: LAST_ID,
});

/** A cursor as an address carries it. */
export const inboxCursorText = ({ isUnread, at, lineId }: InboxCursor): string =>
  `${isUnread ? "new" : "read"}_${String(at.getTime())}_${lineId}`;

const partsSchema = z.tuple([z.enum(["new", "read"]), cursorTimeSchema, z.uuid()]);

/** What cannot be a cursor begins at the beginning. */
export function readInboxCursor(text: string | undefined): InboxCursor {
  const parts = partsSchema.safeParse(text?.split("_"));
  if (!parts.success) return inboxStart(true);
  const [state, time, lineId] = parts.data;
  return { isUnread: state === "new", at: new Date(time), lineId };
}
