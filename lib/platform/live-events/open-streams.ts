/** A stream that is open, as the end of the process sees it. */
interface Ending {
  readonly end: () => void;
  /** Breaks the connection if the end has not reached the other side. */
  readonly cutOff: (() => void) | undefined;
}

/** The streams that a process has open. */
export interface OpenStreams {
  /** Why no further one may be opened for somebody; null where one may. */
  readonly refusal: (who: string) => "stopping" | "too-many" | "full" | null;
  /** Counts a stream until the returned function is called. */
  readonly add: (who: string, stream: Ending) => () => void;
  /** Ends all of them, and lets no further one open. */
  readonly close: () => void;
}

/** Pages of one person, or of one machine without an account, that may listen at once. */
const MOST_A_PERSON = 20;
/** Streams that one process holds: a hundred kilobytes each. */
const MOST = 3000;
/** How long a page has to read its end before the connection is broken, in milliseconds. */
const GRACE_MS = 1000;

/** None, at first. */
export function openStreams(): OpenStreams {
  const counts = new Map<string, number>();
  const open = new Set<Ending>();
  let isStopping = false;
  return {
    refusal: (who) => {
      if (isStopping) return "stopping";
      if ((counts.get(who) ?? 0) >= MOST_A_PERSON) return "too-many";
      return open.size >= MOST ? "full" : null;
    },
    add: (who, stream) => {
      open.add(stream);
      counts.set(who, (counts.get(who) ?? 0) + 1);
      return () => {
        if (!open.delete(stream)) return;
        const left = (counts.get(who) ?? 0) - 1;
        if (left > 0) counts.set(who, left);
        else counts.delete(who);
      };
    },
    close: () => {
      isStopping = true;
      const all = [...open];
      for (const { end } of all) end();
      setTimeout(() => {
        for (const { cutOff } of all) cutOff?.();
      }, GRACE_MS).unref();
    },
  };
}
