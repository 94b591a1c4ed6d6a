"use client";

import { useState } from "react";

import { Button } from "@/lib/ui/button";
import { Callout } from "@/lib/ui/callout";
import { addPasskey, signInWithPasskey } from "./passkey-steps";

const PURPOSES = {
  "sign-in": { words: "Sign in with a passkey", work: signInWithPasskey },
  add: { words: "Add a passkey", work: addPasskey },
} as const;

/**
 * Signs in with a passkey, or adds one, and goes on. The one way that needs scripts: without them it
 * is not shown, and the others are there.
 */
export function PasskeyButton({
  purpose,
  next,
}: {
  readonly purpose: keyof typeof PURPOSES;
  /** Where to go on: a path of this site. */
  readonly next: string;
}) {
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { words, work } = PURPOSES[purpose];
  const start = async (): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    const outcome = await work();
    if (outcome.kind === "done") {
      // A whole new page: everything on it may look different now.
      window.location.assign(next);
      return;
    }
    setTrouble(outcome.words);
    setBusy(false);
  };
  return (
    <div className="js-only passkey">
      <div role="status">
        {trouble !== null && (
          <Callout tone="depends">
            <p>{trouble}</p>
          </Callout>
        )}
      </div>
      <Button disabled={isBusy} onClick={() => void start()}>
        {words}
      </Button>
    </div>
  );
}
