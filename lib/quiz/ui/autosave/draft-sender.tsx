"use client";

import { useEffect } from "react";
import { sendKeptDrafts } from "./send-kept-drafts";

/** Sends what this device still keeps, and shows the page anew once it has arrived. */
export function DraftSender() {
  // Only the browser knows what it keeps.
  useEffect(() => {
    const send = (): void => {
      void sendKeptDrafts().then((sent) => {
        if (sent) location.reload();
      });
    };
    send();
    addEventListener("online", send);
    return () => {
      removeEventListener("online", send);
    };
  }, []);
  return null;
}
