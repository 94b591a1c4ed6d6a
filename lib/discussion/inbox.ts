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
  /** Counted up to one more than {@link MOST_COUNTED}, both. */
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

/** "3 unread", "over 99 unread". */
export const unreadWords = (count: number): string =>
  `${count > MOST_COUNTED ? `over ${String(MOST_COUNTED)}` : String(count)} unread`;

/** "Inbox, 3 unread": the way to the inbox, in words. */
export const inboxWords = (unreadCount: number): string =>
  unreadCount === 0 ? "Inbox" : `Inbox, ${unreadWords(unreadCount)}`;

/** "and 2 others": the lines of a thread that are not listed; empty where all are. */
export function otherLines({ count, entries }: Pick<InboxThread, "count" | "entries">): string {
  const others = Math.min(count, MOST_COUNTED) - entries.length;
  if (others <= 0) return "";
  const over = count > MOST_COUNTED ? "over " : "";
  return `and ${over}${String(others)} other${others === 1 ? "" : "s"}`;
}
