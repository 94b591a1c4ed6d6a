import type { Desk } from "@/lib/discussion/desk/desk";
import { queueCount } from "@/lib/discussion/desk/waited-words";
import { deskQueryText, type DeskQuery, type DeskTab } from "@/lib/discussion/desk/desk-query";

const TABS: readonly { readonly tab: DeskTab; readonly words: string }[] = [
  { tab: "waiting", words: "Waiting" },
  { tab: "unanswered", words: "No reply" },
  { tab: "mine", words: "Mine" },
  { tab: "flagged", words: "Flagged" },
  { tab: "answered", words: "Answered" },
];

/** The queues of a desk, each with how much is in it. */
export function DeskTabs({
  path,
  query: { tab: current, question, choice },
  counts,
}: {
  readonly path: string;
  readonly query: DeskQuery;
  readonly counts: Desk["counts"];
}) {
  return (
    <nav className="tabs" aria-label="Queues">
      {TABS.map(({ tab, words }) => (
        <a
          key={tab}
          href={path + deskQueryText({ tab, question, choice })}
          aria-current={tab === current ? "page" : undefined}
        >
          {words} {queueCount(counts[tab])}
        </a>
      ))}
    </nav>
  );
}
