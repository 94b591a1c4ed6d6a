import { z } from "zod";

/** Where a page of an inbox begins: behind this thread, note or correction. */
export interface InboxCursor {
  readonly isUnread: boolean;
  /** When its last line came. */
  readonly at: Date;
  readonly subjectId: string;
}

/** A cursor as an address carries it. */
export const inboxCursorText = ({ isUnread, at, subjectId }: InboxCursor): string =>
  `${isUnread ? "new" : "read"}_${String(at.getTime())}_${subjectId}`;

const partsSchema = z.tuple([
  z.enum(["new", "read"]),
  z.coerce.number().int().min(0).max(8.64e15),
  z.uuid(),
]);

/** What cannot be a cursor begins at the beginning. */
export function readInboxCursor(text: string | undefined): InboxCursor | null {
  const parts = partsSchema.safeParse(text?.split("_"));
  if (!parts.success) return null;
  const [state, time, subjectId] = parts.data;
  return { isUnread: state === "new", at: new Date(time), subjectId };
}
