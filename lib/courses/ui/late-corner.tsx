"use client";

import { useEffect, useState } from "react";

import type { CornerInfo } from "../corner";
import { Corner } from "./corner";

/**
 * The corner of a page that is the same for everybody and was built beforehand: until the browser
 * has asked who is here, and without JavaScript, it offers what suits both.
 */
export function LateCorner() {
  const [who, setWho] = useState<CornerInfo>(null);
  // An effect, because only the browser has the cookie, and only once the page is there.
  useEffect(() => {
    const leaving = new AbortController();
    void askWho(leaving.signal).then((answer) => {
      if (!leaving.signal.aborted) setWho(answer);
    });
    return () => {
      leaving.abort();
    };
  }, []);
  return <Corner who={who} />;
}

async function askWho(signal: AbortSignal): Promise<CornerInfo> {
  try {
    // The check comes with the answer and not with the page: it is a fifth of all scripts, and every
    // page would carry it for the sake of its "not found".
    const [response, { cornerSchema }] = await Promise.all([
      fetch("/api/me", { signal, headers: { accept: "application/json" } }),
      import("../corner"),
    ]);
    return response.ok ? cornerSchema.parse(await response.json()) : null;
  } catch {
    // Offline, or left: the page is whole without it.
    return null;
  }
}
