/** What has happened since a page was made. */
export interface Happened {
  readonly added: number;
  /** Something else is otherwise now, or nobody can say what was missed. */
  readonly hasChanged: boolean;
}

export const NOTHING_HAPPENED: Happened = { added: 0, hasChanged: false };

/** With one event more, by the kind that it says; what is unknown changes nothing. */
export function withEvent(before: Happened, kind: unknown): Happened {
  if (kind === "post.added" || kind === "thread.added") {
    return { ...before, added: before.added + 1 };
  }
  return kind === "thread.changed" ? { ...before, hasChanged: true } : before;
}

/** What an open page says of what happened, and what the button shows that stands behind it. */
export interface LiveNotice {
  readonly words: string;
  readonly show: "it" | "them";
}

/**
 * What an open page says of it; null where it says nothing.
 *
 * @param one,many what is added there: "new reply", "new replies".
 */
export function noticeOf(
  { added, hasChanged }: Happened,
  one: string,
  many: string,
): LiveNotice | null {
  if (added > 1) return { words: `${String(added)} ${many}.`, show: "them" };
  if (added === 1) return { words: `1 ${one}.`, show: "it" };
  return hasChanged ? { words: "Something changed here.", show: "it" } : null;
}
