import type { ReactNode } from "react";
import { discussionPath, postPath, threadPath } from "@/lib/discussion/discussion-paths";
import { aboutInWords } from "@/lib/discussion/thread";
import type { ThreadPage } from "@/lib/discussion/thread-page";
import { Row } from "@/lib/ui/row";
import { OneButton } from "./one-button";
import { anchorOf, type PostPlace } from "./post";
import { Reaction } from "./reaction";
import { StateWords } from "./state-words";
import { countWords } from "../count-words";

/** A thread's name, what it is about and how it stands, and what can be done with it as a whole. */
export function ThreadLead({
  page,
  place,
  isWhole,
  tools,
}: {
  readonly page: ThreadPage;
  readonly place: PostPlace;
  readonly isWhole: boolean;
  readonly tools: ReactNode;
}) {
  const { rights } = page;
  const path = threadPath(page.id);
  const isResolved = page.state === "answered" || page.state === "resolved";
  return (
    <Row
      kind="lead"
      label={
        <>
          <a href={discussionPath(page.course.slug)}>{page.course.title}</a>
          <br />
          {aboutInWords(page.kind, page.about, page.about)}
        </>
      }
      note={
        <>
          <p>
            <StateWords of={page.state} />
            <br />
            <span className="small">{countWords(page.replyCount, "reply", "replies")}</span>
          </p>
          <div className="post-foot">
            {rights.react && page.kind === "question" && !page.isMine && (
              <Reaction
                key={`${String(page.isMeToo)} ${String(page.meTooCount)}`}
                action={`${path}/me-too`}
                back={place.page}
                icon="up"
                words="I ask this too"
                count={page.meTooCount}
                isOn={page.isMeToo}
              />
            )}
            {rights.isMember && (
              <OneButton action={`${path}/subscription`} back={place.page} on={!page.isFollowed}>
                {page.isFollowed ? "Stop following" : "Follow"}
              </OneButton>
            )}
            {rights.resolve && (
              <OneButton action={`${path}/resolution`} back={place.page} on={!isResolved}>
                {isResolved ? "Open it again" : "Mark as resolved"}
              </OneButton>
            )}
          </div>
          {tools}
        </>
      }
    >
      <h1>
        <bdi>{page.title}</bdi>
      </h1>
      {!isWhole && (
        <p className="ui">
          One part of a thread. <a href={path}>See it whole</a>
        </p>
      )}
      {page.firstNewId !== null && page.firstNewId !== page.root.id && (
        <p className="ui">
          <a href={hrefOf(page, page.firstNewId)}>Go to the first unread</a>
        </p>
      )}
    </Row>
  );
}

/** Where a post stands: on this page, or on its own. */
const hrefOf = ({ posts }: ThreadPage, id: string): string =>
  posts.some((post) => post.id === id) ? `#${anchorOf(id)}` : postPath(id);
