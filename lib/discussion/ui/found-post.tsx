import { authorInWords } from "@/lib/discussion/author";
import type { FoundPost as Post } from "@/lib/discussion/search-page";
import { Moment } from "@/lib/identity/ui/moment";
import { Excerpt } from "./excerpt";
import { Marked } from "./marked";
import { StateWords } from "./state-words";

/** A post that a search found: its thread's title, what stands around the words, and whose it is. */
export function FoundPost({
  post,
  isCourseNamed,
}: {
  readonly post: Post;
  /** Whether the posts around it are of other courses. */
  readonly isCourseNamed: boolean;
}) {
  return (
    <a className="item" href={post.path}>
      <b>
        <bdi>
          <Marked stretches={post.title} />
        </bdi>
      </b>
      <Excerpt stretches={post.excerpt} />
      <span className="meta">
        <StateWords of={post.state} />
        {post.isHidden && <span>hidden</span>}
        {isCourseNamed && (
          <span>
            in <bdi>{post.course}</bdi>
          </span>
        )}
        {post.about !== null && <span>{post.about}</span>}
        <span>
          {post.isReply ? "a reply by " : "by "}
          <bdi>{authorInWords(post.author)}</bdi>
        </span>
        <span>
          <Moment of={post.at} />
        </span>
      </span>
    </a>
  );
}
