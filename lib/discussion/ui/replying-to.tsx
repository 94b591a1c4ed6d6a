import { authorInWords } from "@/lib/discussion/author";
import { postPath, threadPath } from "@/lib/discussion/discussion-paths";
import type { ShownPost } from "@/lib/discussion/public";
import type { ThreadPage } from "@/lib/discussion/thread-page";
import { anchorOf } from "./post";

/** Above the form: whose post it answers, and the way back to answering the first one. */
export function ReplyingTo({
  post,
  page,
}: {
  readonly post: ShownPost;
  readonly page: ThreadPage;
}) {
  const own = page.root.parentId === null ? threadPath(page.id) : postPath(page.root.id);
  return (
    <p className="ui">
      You answer <a href={`#${anchorOf(post.id)}`}>{authorInWords(post.author)}</a>.{" "}
      <a href={`${own}#compose`}>Answer the first post instead</a>
    </p>
  );
}
