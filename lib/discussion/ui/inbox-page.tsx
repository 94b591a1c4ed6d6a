import { INBOX_PATH } from "@/lib/discussion/discussion-paths";
import {
  type Inbox,
  type InboxEntry,
  type InboxThread,
  otherLines,
  unreadWords,
} from "@/lib/discussion/inbox";
import { noticeInWords } from "@/lib/discussion/notice";
import { ListPages } from "@/lib/courses/ui/list-pages";
import { Moment } from "@/lib/identity/ui/moment";
import { Button } from "@/lib/ui/button";
import { Empty } from "@/lib/ui/empty";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";

/** What waits for somebody, by threads, notes and answers of hers; a line leads to what it tells of and is read by that. */
export function InboxPage({
  inbox: { unreadCount, threads, next },
  isFirst,
}: {
  readonly inbox: Inbox;
  readonly isFirst: boolean;
}) {
  const unread = threads.filter((thread) => thread.unreadCount > 0);
  const read = threads.filter((thread) => thread.unreadCount === 0);
  // Lines that she may read no more stand before the others: what is marked as read goes behind.
  const isBehind = threads.length === 0 && next !== null;
  return (
    <>
      <Row kind="lead" label="What happened in your threads, and to your marks">
        <h1>Inbox</h1>
        {(unreadCount > 0 || isBehind) && (
          <form className="actions" method="post" action={`${INBOX_PATH}/reading`}>
            <Button type="submit">Mark all as read</Button>
          </form>
        )}
      </Row>
      {isBehind && (
        <Row label="Nothing here">
          <p>Nothing of these lines can be read any more. What came before them is behind.</p>
        </Row>
      )}
      {threads.length === 0 && next === null && (
        <Row label="Nothing yet">
          <Empty words="Replies in the threads that you follow, what mentions you, what became of notes that you proposed, and what a corrected key made of your marks come here. You follow a thread when you write in it.">
            <p className="actions">
              <LinkButton href="/discuss">Go to the discussion</LinkButton>
            </p>
          </Empty>
        </Row>
      )}
      {unread.length > 0 && (
        <Row label="Unread">
          <Threads threads={unread} />
        </Row>
      )}
      {read.length > 0 && (
        <Row label="Read">
          <Threads threads={read} />
        </Row>
      )}
      <ListPages
        first={isFirst ? null : INBOX_PATH}
        next={next === null ? null : `${INBOX_PATH}?after=${next}`}
      />
    </>
  );
}

function Threads({ threads }: { readonly threads: readonly InboxThread[] }) {
  return (
    <ul className="inbox">
      {threads.map((thread) => (
        <li key={thread.id}>
          <a className="inbox-thread" href={thread.path}>
            <b>
              <bdi>{thread.title}</bdi>
            </b>
          </a>
          <p className="meta">
            <span>{thread.courseTitle}</span>
            {thread.unreadCount > 0 && <span>{unreadWords(thread.unreadCount)}</span>}
          </p>
          <ul className="inbox-lines">
            {thread.entries.map((entry) => (
              <li key={entry.id}>
                <Line entry={entry} />
                {entry.kind === "key-corrected" && entry.reason !== "" && (
                  <p className="small inbox-reason">“{entry.reason}”</p>
                )}
              </li>
            ))}
          </ul>
          {otherLines(thread) !== "" && <p className="small">{otherLines(thread)}</p>}
        </li>
      ))}
    </ul>
  );
}

/** A form and not a link, because it changes something: the line is read. */
function Line({ entry }: { readonly entry: InboxEntry }) {
  return (
    <form method="post" action={`${INBOX_PATH}/${entry.id}/opening`}>
      <button className="inbox-line">
        {entry.isUnread && <span className="sr">Unread: </span>}
        <span className={entry.isUnread ? "is-unread" : undefined}>
          <bdi>{noticeInWords(entry)}</bdi>
        </span>{" "}
        <span className="small">
          <Moment of={entry.at} />
        </span>
      </button>
    </form>
  );
}
