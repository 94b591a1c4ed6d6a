import type { ReactNode } from "react";
import { newThreadPath, postPath, threadPath } from "@/lib/discussion/discussion-paths";
import type { ShownPost } from "@/lib/discussion/public";
import type { ReplyOrder } from "@/lib/discussion/schema";
import type { ThreadPage } from "@/lib/discussion/thread-page";
import { Callout } from "@/lib/ui/callout";
import { Empty } from "@/lib/ui/empty";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";
import { AboutNote } from "./about-note";
import { authorInWords } from "../author";
import { Branches } from "./branches";
import { Post, type PostPlace, type PostRights } from "./post";
import { ReadingWatch } from "./reading-watch";
import { ThreadLead } from "./thread-lead";

/** A thread from one of its posts on, with the form to answer it below. */
export function ThreadView({
  page,
  children,
  tools,
}: {
  readonly page: ThreadPage;
  /** The composer. */
  readonly children: ReactNode;
  /** What staff can do with the thread. */
  readonly tools?: ReactNode;
}) {
  const { root, parent, accepted, branches, rights } = page;
  const own = parent === null && root.parentId === null ? threadPath(page.id) : postPath(root.id);
  const place: PostPlace = {
    page: page.order === "oldest" ? own : `${own}?order=${page.order}`,
    acceptedId: page.acceptedId,
  };
  const may: PostRights = {
    isMember: rights.isMember,
    isStaff: rights.isStaff,
    mayReply: rights.write === "yes",
    mayReact: rights.react,
    mayAccept: rights.accept,
    mayEndorse: rights.endorse,
    mayReveal: rights.reveal,
  };
  const isWhole = root.parentId === null;
  return (
    <>
      <ThreadLead page={page} place={place} isWhole={isWhole} tools={tools} />
      <Row
        label={isWhole ? (page.kind === "question" ? "Question" : "Discussion") : "Reply"}
        note={page.context === null ? undefined : <AboutNote context={page.context} />}
      >
        {parent !== null && <InReplyTo parent={parent} />}
        <Post post={root} rights={may} place={place} isCurrent={!isWhole} />
      </Row>
      {accepted !== null && (
        <Row label="Accepted answer">
          <div className="accepted">
            <p className="accepted-note">
              <span>Accepted by who asked</span>
              {accepted.endorseCount > 0 && <span>{endorsedWords(accepted)}</span>}
            </p>
            <Post post={accepted} rights={may} place={place} parentHref={undefined} />
          </div>
        </Row>
      )}
      <Row label="Replies" id="replies">
        {branches.length === 0 ? (
          <Empty words="No reply yet. What would you say?" />
        ) : (
          <>
            {branches.length > 1 && <Orders page={page} own={own} />}
            <Branches
              branches={branches}
              rights={may}
              place={place}
              shownAboveId={accepted?.id ?? null}
            />
          </>
        )}
        {page.next !== null && (
          <p className="actions">
            <LinkButton href={`${own}?order=${page.order}&after=${page.next}#replies`}>
              More replies
            </LinkButton>
          </p>
        )}
      </Row>
      <Row label="Your reply" id="compose" screenOnly>
        <ReplyPlace page={page}>{children}</ReplyPlace>
      </Row>
      {rights.isMember && (
        <ReadingWatch
          action={`${threadPath(page.id)}/readings`}
          numbers={page.posts.filter(({ isRead }) => !isRead).map(({ number }) => number)}
        />
      )}
    </>
  );
}

function InReplyTo({ parent }: { readonly parent: ShownPost }) {
  return (
    <p className="small">
      In reply to <a href={postPath(parent.id)}>{authorInWords(parent.author)}</a>
    </p>
  );
}

const ORDERS: readonly { readonly order: ReplyOrder; readonly words: string }[] = [
  { order: "oldest", words: "Oldest first" },
  { order: "newest", words: "Newest first" },
  { order: "votes", words: "Most helpful first" },
];

function Orders({ page, own }: { readonly page: ThreadPage; readonly own: string }) {
  return (
    <nav className="order" aria-label="Order of the replies">
      {ORDERS.map(({ order, words }) => (
        <a
          key={order}
          href={`${own}?order=${order}#replies`}
          aria-current={page.order === order ? "true" : undefined}
        >
          {words}
        </a>
      ))}
    </nav>
  );
}

function endorsedWords({ endorseCount }: ShownPost): string {
  return `Endorsed by ${endorseCount === 1 ? "one of the staff" : `${String(endorseCount)} of the staff`}`;
}

function ReplyPlace({
  page: { rights, id, course },
  children,
}: {
  readonly page: ThreadPage;
  readonly children: ReactNode;
}) {
  switch (rights.write) {
    case "yes":
      return children;
    case "sign-in":
      return (
        <Empty words="Whoever has an account can answer here.">
          <p className="actions">
            <LinkButton href={`/sign-in?next=${encodeURIComponent(threadPath(id))}`}>
              Sign in to reply
            </LinkButton>
          </p>
        </Empty>
      );
    case "locked":
      return (
        <Empty words="The staff of the course have locked this thread: it can be read, and nothing in it be changed.">
          <p className="actions">
            <LinkButton href={newThreadPath(course.slug)}>Start another thread</LinkButton>
          </p>
        </Empty>
      );
    case "banned":
      return (
        <Callout tone="depends">
          <p>You may not write in this course at present. Reading stays as it is.</p>
        </Callout>
      );
    case "no":
      return <Empty words="Only members of the course write here." />;
  }
}
