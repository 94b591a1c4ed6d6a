import { Icon } from "@/lib/ui/icon";
import type { IconName } from "@/lib/ui/icon-shapes";
import type { ContentsEntry, ItemState } from "../item-state";
import { attemptPath } from "../item-address";
import { stateInWords } from "./state-in-words";

/**
 * The questions of an attempt, with how far each is. Plain links: every question page is made anew,
 * so that the answer it shows is the one that is stored.
 */
export function Contents({
  attemptId,
  entries,
  current,
}: {
  readonly attemptId: string;
  readonly entries: readonly ContentsEntry[];
  /** Position of the question on this page. */
  readonly current: number;
}) {
  // One question needs no list, but its column stays.
  if (entries.length < 2) return <div className="contents" />;
  return (
    <nav className="contents" aria-label="Questions">
      {entries.map(({ position, title, state }) => (
        <a
          key={position}
          href={attemptPath(attemptId, position)}
          {...(position === current ? { "aria-current": "step" as const } : {})}
        >
          <span>
            {position}
            <StateIcon state={state} />
          </span>
          <span>
            {title}
            {state.kind !== "not-begun" && <small>{stateInWords(state)}</small>}
          </span>
        </a>
      ))}
    </nav>
  );
}

const ICONS: Readonly<Record<ItemState["kind"], IconName | null>> = {
  "not-begun": null,
  saved: "half",
  submitted: "tick",
};

function StateIcon({ state }: { readonly state: ItemState }) {
  const name = ICONS[state.kind];
  return name === null ? null : <Icon name={name} />;
}
