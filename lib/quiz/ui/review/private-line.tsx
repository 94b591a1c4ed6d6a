"use client";

import { useEffect, useState, type ReactNode } from "react";
import { TextField } from "@/lib/ui/field";

/**
 * A line that a learner writes to herself. It has no name and no form, so it is never sent; where
 * scripts run it is kept in this browser.
 */
export function PrivateLine({
  question,
  storageKey,
}: {
  readonly question: ReactNode;
  readonly storageKey: string;
}) {
  const [line, setLine] = useState("");
  // What was written earlier is known only to the browser, so it can come in only after the server's
  // rendering has been taken over.
  useEffect(() => {
    try {
      setLine(localStorage.getItem(storageKey) ?? "");
    } catch {
      // Storage may be forbidden; then the line lasts as long as the page.
    }
  }, [storageKey]);
  return (
    <TextField
      label={question}
      rows={2}
      maxLength={500}
      autoComplete="off"
      hint="One line, for yourself. It stays on this device; nobody else reads it."
      value={line}
      onChange={(event) => {
        setLine(event.target.value);
        try {
          localStorage.setItem(storageKey, event.target.value);
        } catch {
          // As above.
        }
      }}
    />
  );
}
