import type { ReactNode } from "react";

import { authorInWords } from "@/lib/discussion/author";
import { postPath } from "@/lib/discussion/discussion-paths";
import type { ShownPost } from "@/lib/discussion/public";
import { Moment } from "@/lib/identity/ui/moment";

const ROLES = {
  learner: null,
  mentor: "Mentor",
  instructor: "Instructor",
  administrator: "Administrator",
  course: "Computed",
} as const;

/** Who wrote a post, in which role, and when; the hour is the post's own address. */
export function AuthorLine({
  post: { id, author, isAsker, at, editedAt },
  children,
}: {
  readonly post: ShownPost;
  /** More about it, at the end of the line. */
  readonly children?: ReactNode;
}) {
  const role = author.kind === "named" ? ROLES[author.role] : null;
  return (
    <header className="post-head">
      <b>
        <bdi>{authorInWords(author)}</bdi>
      </b>
      {role !== null && <span className="role">{role}</span>}
      {author.kind === "anonymous" && <span className="small">name hidden from learners</span>}
      {isAsker && <span className="small">asked this</span>}
      <a href={postPath(id)}>
        <Moment of={at} />
      </a>
      {editedAt !== null && (
        <a className="small" href={`${postPath(id)}/history`}>
          edited
        </a>
      )}
      {children}
    </header>
  );
}
