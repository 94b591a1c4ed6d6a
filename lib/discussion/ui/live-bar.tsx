"use client";

import { useEffect, useState } from "react";

import { happenedInWords, NOTHING_HAPPENED, withEvent } from "@/lib/discussion/live-notice";
import { Button } from "@/lib/ui/button";

/**
 * A quiet line at the foot of the window that says what is new since the page was made, and shows it
 * at a click: what was typed and where the page stood stay as they are. It moves nothing by itself.
 * Mount it anew (`key`) for every number that it begins behind.
 */
export function LiveBar({
  events,
  after,
  one,
  many,
  show,
}: {
  /** The address of the stream. */
  readonly events: string;
  /** The number of the newest event when the page was made. */
  readonly after: number;
  readonly one: string;
  readonly many: string;
  /** Makes the page anew around what is typed. */
  readonly show: () => void;
}) {
  const [happened, setHappened] = useState(NOTHING_HAPPENED);
  // An effect, because only an open page listens.
  useEffect(
    () =>
      listen(events, after, (kind) => {
        setHappened((before) => withEvent(before, kind));
      }),
    [events, after],
  );
  const words = happenedInWords(happened, one, many);
  return (
    <div className="live-bar no-print" role="status">
      {words !== null && (
        <p className="ui">
          {words}{" "}
          <Button look="quiet" compact onClick={show}>
            Show {happened.added === 1 || words.startsWith("Something") ? "it" : "them"}
          </Button>
        </p>
      )}
    </div>
  );
}

/**
 * Listens while the page can be seen: a browser opens few connections to one server, and a page that
 * comes back is told what it missed.
 *
 * @returns a function that ends it.
 */
function listen(address: string, start: number, tell: (kind: unknown) => void): () => void {
  let after = start;
  let source: EventSource | undefined;
  const close = (): void => {
    source?.close();
    source = undefined;
  };
  const hear = ({ lastEventId, data }: MessageEvent<unknown>, kind?: string): void => {
    after = Number(lastEventId);
    tell(kind ?? kindIn(data));
  };
  const open = (): void => {
    if (source !== undefined || document.visibilityState === "hidden") return;
    source = new EventSource(`${address}?after=${String(after)}`);
    source.addEventListener("message", hear);
    source.addEventListener("here", ({ lastEventId }) => {
      after = Number(lastEventId);
    });
    source.addEventListener("reset", (event) => {
      hear(event, "thread.changed");
    });
    source.addEventListener("gone", close);
  };
  const onVisibility = (): void => {
    if (document.visibilityState === "hidden") close();
    else open();
  };
  document.addEventListener("visibilitychange", onVisibility);
  open();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    close();
  };
}

function kindIn(data: unknown): unknown {
  if (typeof data !== "string") return undefined;
  const value: unknown = JSON.parse(data);
  return typeof value === "object" && value !== null && "kind" in value ? value.kind : undefined;
}
