"use client";

import { useEffect, useState } from "react";

import { type CornerInfo, cornerSchema } from "../corner";
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
    const response = await fetch("/api/me", { signal, headers: { accept: "application/json" } });
    return response.ok ? cornerSchema.parse(await response.json()) : null;
  } catch {
    // Offline, or left: the page is whole without it.
    return null;
  }
}
