import { countWords } from "@/lib/discussion/count-words";
import type { Desk, QueueEntry } from "@/lib/discussion/desk/desk";
import { deskQueryText, type DeskQuery, type DeskTab } from "@/lib/discussion/desk/desk-query";
import { waitedShort, waitedWords } from "@/lib/discussion/desk/waited-words";
import { Empty } from "@/lib/ui/empty";
import { Icon } from "@/lib/ui/icon";

/** From here on a wait is marked as long, in seconds. */
const LONG = 2 * 3600;

/** The threads of a tab, the oldest first. */
export function Queue({
  desk: { entries, next, pane },
  query,
  path,
}: {
  readonly desk: Desk;
  readonly query: DeskQuery;
  readonly path: string;
}) {
  if (entries.length === 0) return <Empty words={emptyWords(query)} />;
  const list = { ...query, thread: null, sent: null };
  return (
    <>
      <ul className="list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              className="item"
              href={`${path}${deskQueryText({ ...list, thread: entry.id })}#pane`}
              aria-current={entry.id === pane?.id ? "true" : undefined}
            >
              <b>
                <bdi>{entry.title}</bdi>
              </b>
              <Meta entry={entry} tab={query.tab} />
            </a>
          </li>
        ))}
      </ul>
      {(next !== null || query.after !== "") && (
        <nav className="actions" aria-label="Pages of the queue">
          {query.after !== "" && (
            <a className="btn" href={path + deskQueryText({ ...list, after: "" })}>
              First page
            </a>
          )}
          {next !== null && (
            <a className="btn" href={path + deskQueryText({ ...list, after: next })}>
              Next page
              <Icon name="arrow" />
            </a>
          )}
        </nav>
      )}
    </>
  );
}

function Meta({ entry, tab }: { readonly entry: QueueEntry; readonly tab: DeskTab }) {
  const { seconds, about, claim, replyCount } = entry;
  const isLong = tab !== "answered" && seconds >= LONG;
  return (
    <span className="meta">
      <span className={isLong ? "state is-depends" : undefined}>
        <span className="sr">{tab === "answered" ? "silent for " : "has waited "}</span>
        <span aria-hidden="true">{waitedShort(seconds)}</span>
        <span className="sr">{waitedWords(seconds)}</span>
      </span>
      {about !== null && <span>{about}</span>}
      {claim === null ? (
        <span>
          {replyCount === 0 ? "no reply yet" : countWords(replyCount, "reply", "replies")}
        </span>
      ) : (
        <span>
          {claim.kind === "mine" ? "you are answering" : <bdi>{claim.name}</bdi>}
          {claim.kind === "other" && " is answering"}
        </span>
      )}
    </span>
  );
}

function emptyWords({ tab, question, after }: DeskQuery): string {
  if (after !== "") return "Nothing more waits behind this place.";
  if (question !== null) return "Nothing about this waits.";
  switch (tab) {
    case "unanswered":
      return "Every thread has a reply.";
    case "mine":
      return "You answer nothing at present. A thread that you claim stands here for half an hour.";
    case "answered":
      return "Nothing that was answered is left open.";
    case "waiting":
    case "flagged":
      return "When somebody asks, it stands here, the oldest first.";
  }
}
