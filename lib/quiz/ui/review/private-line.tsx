"use client";

import type { ReactNode } from "react";
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
  return (
    <div
      ref={(box) => {
        // What was written earlier is known only to the browser, so it comes in after the server's
        // rendering has been taken over.
        const line = box?.querySelector("textarea");
        if (line?.value === "") line.value = kept(storageKey);
      }}
    >
      <TextField
        label={question}
        rows={2}
        maxLength={500}
        autoComplete="off"
        hint="One line, for yourself. It stays on this device; nobody else reads it."
        defaultValue=""
        onChange={(event) => {
          keep(storageKey, event.target.value);
        }}
      />
    </div>
  );
}

function kept(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Storage may be forbidden or full; then the line lasts as long as the page. */
function keep(key: string, line: string): void {
  try {
    localStorage.setItem(key, line);
  } catch {
    return;
  }
}
