"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";

import { Button } from "@/lib/ui/button";
import { areKeysOn, onSwitch, switchKeys } from "./keys-switch";
import { pressKey } from "./press-key";

const KEYS = [
  ["j", "the next thread of the list"],
  ["k", "the one before"],
  ["Enter or o", "open it"],
  ["r", "write the answer"],
  ["c", "say that you answer it, or take that back"],
  ["e", "mark it as resolved"],
  ["n", "open the next thread"],
  ["?", "this list"],
] as const;

/**
 * The keys of the desk and the list of them. All that they press are links and buttons of the page,
 * which work without them; somebody who speaks her commands can switch them off.
 */
export function DeskKeys() {
  const list = useRef<HTMLDetailsElement>(null);
  // On the server it is not known, and without scripts there are no keys.
  const isOn = useSyncExternalStore(onSwitch, areKeysOn, () => null);

  // The keys are those of the page, wherever the focus is.
  useEffect(() => {
    if (isOn !== true) return;
    const listen = (event: KeyboardEvent): void => {
      const pressed = pressKey(event, document);
      if (pressed === "list" && list.current !== null) {
        list.current.open = !list.current.open;
        list.current.querySelector("summary")?.focus();
      }
    };
    document.addEventListener("keydown", listen);
    return () => {
      document.removeEventListener("keydown", listen);
    };
  }, [isOn]);

  if (isOn === null) return null;
  return (
    <details className="more keys" ref={list}>
      <summary>{isOn ? "Keys: j, k, o, r, c, e, n, and ? for this list" : "Keys are off"}</summary>
      <dl>
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <Button
        compact
        onClick={() => {
          switchKeys(!isOn);
        }}
      >
        {isOn ? "Switch the keys off" : "Switch the keys on"}
      </Button>
    </details>
  );
}
