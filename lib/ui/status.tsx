import { Icon } from "./icon";
import type { IconName } from "./icon-shapes";
import type { Tone } from "./tone";

const STATES = {
  idle: { words: "Nothing to save yet", icon: "ring", tone: null },
  saving: { words: "Saving…", icon: "half", tone: null },
  saved: { words: "Saved", icon: "tick", tone: "right" },
  draft: { words: "Draft saved", icon: "tick", tone: "right" },
  "no-drafts": { words: "This browser keeps no drafts", icon: "warn", tone: "depends" },
  offline: { words: "Offline: kept on this device", icon: "warn", tone: "depends" },
  failed: { words: "Not saved: kept on this device", icon: "warn", tone: "wrong" },
} as const satisfies Record<
  string,
  { readonly words: string; readonly icon: IconName; readonly tone: Tone | null }
>;

export type SaveState = keyof typeof STATES;

/** Whether what was typed is safe. It keeps its place, and is read out politely when it changes. */
export function Status({ state }: { readonly state: SaveState }) {
  const { words, icon, tone } = STATES[state];
  return (
    <span className={tone ? `status keeps-place is-${tone}` : "status keeps-place"} role="status">
      {state !== "idle" && (
        <>
          <Icon name={icon} />
          <span>{words}</span>
        </>
      )}
    </span>
  );
}
