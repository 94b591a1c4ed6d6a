import { aboutShort } from "@/lib/discussion/about-short";
import { authorInWords } from "@/lib/discussion/author";
import { countWords } from "@/lib/discussion/count-words";
import type { ThreadEntry } from "@/lib/discussion/discussion";
import { threadPath } from "@/lib/discussion/discussion-paths";
import { Moment } from "@/lib/identity/ui/moment";
import { StateWords } from "./state-words";

/** Threads, one below the other: what they ask, and how they stand. */
export function ThreadList({ threads }: { readonly threads: readonly ThreadEntry[] }) {
  return (
    <ul className="list">
      {threads.map((thread) => (
        <li key={thread.id}>
          <a className="item" href={threadPath(thread.id)}>
            <b>
              <bdi>{thread.title}</bdi>
            </b>
            <span className="meta">
              <StateWords of={thread.state} />
              {thread.isPinned && <span>pinned</span>}
              {aboutShort(thread) !== null && <span>{aboutShort(thread)}</span>}
              <span>{countWords(thread.replyCount, "reply", "replies")}</span>
              {thread.newCount > 0 && <span className="new">{String(thread.newCount)} new</span>}
              {thread.meTooCount > 0 && <span>{String(thread.meTooCount)} ask this too</span>}
              <span>
                <bdi>{authorInWords(thread.author)}</bdi>
              </span>
              <span>
                <Moment of={thread.lastActiveAt} />
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
