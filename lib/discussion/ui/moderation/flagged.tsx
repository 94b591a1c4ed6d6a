import type { ReactNode } from "react";

import { threadPath } from "@/lib/discussion/discussion-paths";
import type { FlaggedPost } from "@/lib/discussion/moderation/moderation-page";
import { Moment } from "@/lib/identity/ui/moment";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import { ShownToStaff } from "./shown-to-staff";

/** What waits because somebody flagged it: the post, the reasons and the words. */
export function Flagged({
  posts,
  keep,
}: {
  readonly posts: readonly FlaggedPost[];
  /** The form that settles the flags of a post that stays, and the way to hiding it. */
  readonly keep: (postId: string) => ReactNode;
}) {
  if (posts.length === 0) {
    return (
      <Empty words="Nothing is flagged. When somebody flags a post, it waits here with the reason and the words." />
    );
  }
  return posts.map(({ post, threadId, threadTitle, flags }) => (
    <Row
      key={post.id}
      label={
        <a href={threadPath(threadId)}>
          <bdi>{threadTitle}</bdi>
        </a>
      }
      note={
        <ul className="flags">
          {flags.map(({ reasonWords, words, at }, index) => (
            <li key={index}>
              <b>{reasonWords}</b>
              {words !== "" && <p dir="auto">{words}</p>}
              <p className="small">
                <Moment of={at} />
              </p>
            </li>
          ))}
        </ul>
      }
    >
      <ShownToStaff post={post} />
      {keep(post.id)}
    </Row>
  ));
}
