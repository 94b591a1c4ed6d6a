import type { ThreadState } from "@/lib/discussion/thread";
import { Icon } from "@/lib/ui/icon";
import type { IconName } from "@/lib/ui/icon-shapes";
import type { Tone } from "@/lib/ui/tone";

const STATES = {
  answered: { words: "Answered", icon: "tick", tone: "right" },
  resolved: { words: "Resolved", icon: "tick", tone: "right" },
  waiting: { words: "Waits for an answer", icon: "ring", tone: "depends" },
  open: { words: "Open", icon: "ring", tone: null },
  locked: { words: "Locked", icon: "half", tone: null },
} as const satisfies Record<
  ThreadState,
  { readonly words: string; readonly icon: IconName; readonly tone: Tone | null }
>;

/** How a thread stands, as a shape and a word. */
export function StateWords({ of }: { readonly of: ThreadState }) {
  const { words, icon, tone } = STATES[of];
  return (
    <span className={tone === null ? "state" : `state is-${tone}`}>
      <Icon name={icon} /> {words}
    </span>
  );
}
