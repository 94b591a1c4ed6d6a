"use client";

import { useEffect } from "react";

/** How long a post is on the screen before it counts as read, in milliseconds. */
const LONG_ENOUGH = 1000;
/** How long reports are gathered before they are sent, in milliseconds. */
const GATHERED = 2000;

/**
 * Tells the server which posts were on the screen long enough to be read: so "new" means what it
 * says. Shows nothing, and changes nothing on the page; without it nothing is ever marked.
 */
export function ReadingWatch({
  action,
  numbers,
}: {
  readonly action: string;
  /** Of the posts on the page that are not yet known as read. */
  readonly numbers: readonly number[];
}) {
  const wanted = numbers.join();
  // An effect, because only the browser knows what is on the screen.
  useEffect(() => {
    if (wanted === "") return undefined;
    return watch(action, new Set(wanted.split(",").map(Number)));
  }, [action, wanted]);
  return null;
}

/** Watches the posts of the page until the function that it gives is called. */
function watch(action: string, unread: Set<number>): () => void {
  const pending = new Set<number>();
  const dwelling = new Map<Element, number>();
  let sending: number | undefined;

  const send = (): void => {
    window.clearTimeout(sending);
    sending = undefined;
    if (pending.size === 0) return;
    const body = JSON.stringify({ numbers: [...pending].slice(0, 500) });
    pending.clear();
    // It outlives the page; where it is lost, the posts are new once more.
    void fetch(action, {
      method: "POST",
      body,
      keepalive: true,
      headers: { "content-type": "application/json" },
    }).catch(() => undefined);
  };
  const read = (post: Element): void => {
    observer.unobserve(post);
    const number = numberOf(post);
    if (!unread.delete(number)) return;
    pending.add(number);
    sending ??= window.setTimeout(send, GATHERED);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        window.clearTimeout(dwelling.get(target));
        if (!isIntersecting) dwelling.delete(target);
        else dwelling.set(target, window.setTimeout(read, LONG_ENOUGH, target));
      }
    },
    // Not what only peeps in at an edge, and of a long post any part.
    { rootMargin: "-10% 0px" },
  );
  for (const post of document.querySelectorAll("article[data-number]")) {
    if (unread.has(numberOf(post))) observer.observe(post);
  }
  const onHidden = (): void => {
    if (document.visibilityState === "hidden") send();
  };
  document.addEventListener("visibilitychange", onHidden);
  return () => {
    document.removeEventListener("visibilitychange", onHidden);
    observer.disconnect();
    for (const timer of dwelling.values()) window.clearTimeout(timer);
    send();
  };
}

const numberOf = (post: Element): number => Number(post.getAttribute("data-number"));
