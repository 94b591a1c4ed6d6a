"use client";

import { type SubmitEvent, useState } from "react";

import { Button } from "@/lib/ui/button";
import { Icon } from "@/lib/ui/icon";
import type { IconName } from "@/lib/ui/icon-shapes";

/**
 * A reaction that is on or off, with how many people have it: a form of one button, which comes back
 * to the page. Where scripts run it is sent behind the page, and the count is the one that the server
 * answers with.
 */
export function Reaction({
  action,
  back,
  icon,
  words,
  count,
  isOn,
}: {
  readonly action: string;
  /** Where the form comes back to: the address of the page, with the place on it. */
  readonly back: string;
  readonly icon: IconName;
  /** "Helpful", "I have this question too". */
  readonly words: string;
  readonly count: number;
  readonly isOn: boolean;
}) {
  const [now, setNow] = useState({ count, isOn });
  const [hasFailed, setHasFailed] = useState(false);

  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = new URLSearchParams({ on: now.isOn ? "" : "yes" });
    void fetch(action, { method: "POST", body, headers: { accept: "application/json" } })
      .then(async (response) => {
        const answer: unknown = response.ok ? await response.json() : null;
        const fresh = countIn(answer);
        setHasFailed(fresh === null);
        if (fresh !== null) setNow({ count: fresh, isOn: !now.isOn });
      })
      .catch(() => {
        setHasFailed(true);
      });
  };

  return (
    <form method="post" action={action} onSubmit={send}>
      <input type="hidden" name="back" value={back} />
      <Button
        look="quiet"
        compact
        type="submit"
        name="on"
        value={now.isOn ? "" : "yes"}
        aria-pressed={now.isOn}
      >
        <Icon name={icon} />
        {words} {now.count}
      </Button>
      {hasFailed && (
        <span className="small" role="status">
          Not counted. Try again.
        </span>
      )}
    </form>
  );
}

function countIn(answer: unknown): number | null {
  if (typeof answer !== "object" || answer === null || !("count" in answer)) return null;
  return typeof answer.count === "number" ? answer.count : null;
}
