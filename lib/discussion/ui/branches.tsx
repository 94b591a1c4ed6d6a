import { postPath } from "@/lib/discussion/discussion-paths";
import type { Branch } from "@/lib/discussion/public";
import { anchorOf, Post, type PostPlace, type PostRights } from "./post";

/** The replies to a post with theirs below them, each branch to be folded away. */
export function Branches({
  branches,
  rights,
  place,
  shownAboveId = null,
  isFarBelow = false,
}: {
  readonly branches: readonly Branch[];
  readonly rights: PostRights;
  readonly place: PostPlace;
  /** A post that stands on the page already, and is only pointed at here. */
  readonly shownAboveId?: string | null;
  /** Whether what they answer may be out of sight: others stand between. */
  readonly isFarBelow?: boolean;
}) {
  return branches.map(({ post, replies, more }) => (
    <div className="branch" key={post.id}>
      {post.id === shownAboveId ? (
        <p className="small">
          <a href={`#${anchorOf(post.id)}`}>The accepted answer stands above</a>
        </p>
      ) : (
        <Post
          post={post}
          rights={rights}
          place={place}
          parentHref={
            isFarBelow && post.parentId !== null ? `#${anchorOf(post.parentId)}` : undefined
          }
        />
      )}
      {replies.length > 0 && (
        <details className="replies-fold" open>
          <summary>{replyWords(post.replyCount)}</summary>
          <ul className="replies">
            {replies.map((reply, index) => (
              <li key={reply.post.id}>
                <Branches
                  branches={[reply]}
                  rights={rights}
                  place={place}
                  shownAboveId={shownAboveId}
                  isFarBelow={index > 0}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
      {more > 0 && (
        <p className="small">
          <a href={`${postPath(post.id)}#replies`}>
            Continue this thread: {replyWords(more, replies.length > 0)}
          </a>
        </p>
      )}
    </div>
  ));
}

/** "1 reply", "3 more replies". */
const replyWords = (count: number, isMore = false): string =>
  `${String(count)} ${isMore ? "more " : ""}${count === 1 ? "reply" : "replies"}`;
