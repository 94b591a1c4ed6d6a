import type { Notice } from "./notice";

/** Something that waits in an inbox, or waited there. */
export type InboxEntry = Notice & {
  readonly id: string;
  readonly at: Date;
  readonly isUnread: boolean;
};

/** What waits of one thread, of one note that the reader proposed, or of one correction of a key. */
export interface InboxThread {
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly courseTitle: string;
  readonly unreadCount: number;
  readonly count: number;
  /** The first few, what is unread before what is read. */
  readonly entries: readonly InboxEntry[];
}

/** A page of somebody's inbox: what is unread first. */
export interface Inbox {
  readonly unreadCount: number;
  readonly threads: readonly InboxThread[];
  readonly next: string | null;
}

/** Counting goes no further: nobody needs to know that it is 213. */
export const MOST_COUNTED = 99;

/** "Inbox, 3 unread": the way to the inbox, in words. */
export function inboxWords(unreadCount: number): string {
  if (unreadCount === 0) return "Inbox";
  const count = unreadCount > MOST_COUNTED ? `over ${String(MOST_COUNTED)}` : String(unreadCount);
  return `Inbox, ${count} unread`;
}
