import type { ShownPost } from "@/lib/discussion/public";
import { AuthorLine } from "../author-line";
import { Written } from "../written";

/** A post as staff read it before they decide: what is hidden is shown, with the reason. */
export function ShownToStaff({ post }: { readonly post: ShownPost }) {
  const { standing } = post;
  return (
    <article className="post">
      <AuthorLine post={post} />
      {standing.kind === "hidden" && (
        <p className="small">Hidden{standing.reason === null ? "." : <>: {standing.reason}</>}</p>
      )}
      {standing.kind === "deleted" && <p className="small">Deleted by its author.</p>}
      {post.html !== "" && <Written html={post.html} />}
    </article>
  );
}
