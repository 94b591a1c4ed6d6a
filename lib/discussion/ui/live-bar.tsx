"use client";

import { useState } from "react";

import { noticeOf, NOTHING_HAPPENED, withEvent } from "@/lib/discussion/live-notice";
import { Button } from "@/lib/ui/button";
import { tellHeard } from "@/lib/ui/live/heard";
import { type LiveState, useLive } from "@/lib/ui/live/use-live";

/** What is said of the connection, where anything needs to be. */
const STATE_WORDS: Partial<Record<LiveState, string>> = {
  reconnecting: "Reconnecting…",
  ended: "This page is no longer live. Load it again to see what is new.",
};

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
  const hear = (kind: string): void => {
    setHappened((before) => withEvent(before, kind));
    tellHeard();
  };
  const state = useLive({
    href: events,
    after,
    onEvent: ({ kind }) => {
      hear(kind);
    },
    // So much was missed that nobody can say what.
    onReset: () => {
      hear("thread.changed");
    },
  });
  const notice = noticeOf(happened, one, many);
  const stateWords = STATE_WORDS[state];
  return (
    <div className="live-bar no-print" role="status">
      {notice === null && stateWords !== undefined && <p className="ui">{stateWords}</p>}
      {notice !== null && (
        <p className="ui">
          {notice.words}{" "}
          <Button look="quiet" compact onClick={show}>
            Show {notice.show}
          </Button>
        </p>
      )}
    </div>
  );
}
