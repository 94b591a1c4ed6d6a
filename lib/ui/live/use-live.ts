"use client";

import { useEffect, useEffectEvent, useState } from "react";

import { type LiveMessage, type LiveState, openLive } from "./live-source";

export type { LiveState };

interface LiveHook {
  /** The address of the stream. */
  readonly href: string;
  /** The number at which the page was made. */
  readonly after: number;
  readonly onEvent: (message: LiveMessage) => void;
  /** The page has to be loaded anew. */
  readonly onReset: () => void;
}

/** Listens to a stream while the component is there, and gives whether it hears. */
export function useLive({ href, after, onEvent, onReset }: LiveHook): LiveState {
  const [state, setState] = useState<LiveState>("connecting");
  const start = useEffectEvent(() => after);
  const hear = useEffectEvent(onEvent);
  const reset = useEffectEvent(onReset);
  // The stream is outside of React: it is opened with the component and closed with it, and not anew
  // for every time that the page is made, since it goes on by itself.
  useEffect(
    () =>
      openLive({
        href,
        after: start(),
        onEvent: (message) => {
          hear(message);
        },
        onReset: () => {
          reset();
        },
        onState: setState,
      }),
    [href],
  );
  return state;
}
