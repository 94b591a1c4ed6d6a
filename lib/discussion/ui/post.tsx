import Link from "next/link";

import { postPath } from "@/lib/discussion/discussion-paths";
import type { ShownPost } from "@/lib/discussion/public";
import { Button } from "@/lib/ui/button";
import type { ReactNode } from "react";
import { authorInWords } from "../author";
import { AuthorLine } from "./author-line";
import { OneButton } from "./one-button";
import { Reaction } from "./reaction";
import { Written } from "./written";

/** What a reader may do with the posts of a page. */
export interface PostRights {
  readonly isMember: boolean;
  readonly isStaff: boolean;
  readonly mayReply: boolean;
  /** Not in a locked thread, but for staff. */
  readonly mayReact: boolean;
  readonly mayAccept: boolean;
  readonly mayEndorse: boolean;
  readonly mayReveal: boolean;
}

/** The page that the posts stand on, as their forms come back to it. */
export interface PostPlace {
  /** Path and query, without the place on the page. */
  readonly page: string;
  readonly acceptedId: string | null;
}

/** One post: who, when, what, and what can be done with it. */
export function Post({
  post,
  rights,
  place,
  isCurrent = false,
  parentHref,
}: {
  readonly post: ShownPost;
  readonly rights: PostRights;
  readonly place: PostPlace;
  readonly isCurrent?: boolean;
  /** Where the post that it answers stands, where that is not right above it. */
  readonly parentHref?: string | undefined;
}) {
  const { standing } = post;
  return (
    <article
      className={isCurrent ? "post is-current" : "post"}
      id={anchorOf(post.id)}
      data-number={post.number}
    >
      {standing.kind === "deleted" ? (
        <p className="small">This post was deleted by its author.</p>
      ) : (
        <AuthorLine post={post}>
          {post.isNew && <span className="new">new</span>}
          {post.author.kind === "anonymous" && !post.isMine && rights.mayReveal && (
            <Link className="small" href={`${postPath(post.id)}/author`} prefetch={false}>
              Who is it?
            </Link>
          )}
        </AuthorLine>
      )}
      {standing.kind === "hidden" && (
        <p className="small">
          Hidden by the staff of the course
          {standing.reason === null ? "." : `: ${standing.reason}`}
        </p>
      )}
      {post.html !== "" && <Written html={post.html} />}
      <PostFoot post={post} rights={rights} place={place}>
        {parentHref !== undefined && (
          <a className="btn quiet compact" href={parentHref}>
            To what it answers
          </a>
        )}
      </PostFoot>
    </article>
  );
}

/** Where a post stands on its page. */
export const anchorOf = (postId: string): string => `post-${postId}`;

function PostFoot({
  post,
  rights,
  place,
  children,
}: {
  readonly post: ShownPost;
  readonly rights: PostRights;
  readonly place: PostPlace;
  readonly children: ReactNode;
}) {
  const path = postPath(post.id);
  const back = `${place.page}#${anchorOf(post.id)}`;
  const isShown = post.standing.kind === "shown";
  const isReply = post.number > 1;
  const isAccepted = place.acceptedId === post.id;
  const at = (name: string): string => `${path}/${name}`;
  return (
    <footer className="post-foot">
      {isShown && rights.mayReact && !post.isMine && (
        <Reaction
          key={`${String(post.isVoted)} ${String(post.voteCount)}`}
          action={at("vote")}
          back={back}
          icon="up"
          words="Helpful"
          count={post.voteCount}
          isOn={post.isVoted}
        />
      )}
      {isShown && (!rights.mayReact || post.isMine) && post.voteCount > 0 && (
        <span className="small">helpful to {String(post.voteCount)}</span>
      )}
      {isShown && rights.mayReply && (
        <a className="btn quiet compact" href={replyHref(place.page, post.id)}>
          Reply
        </a>
      )}
      {isShown && rights.mayReply && (
        <Button
          look="quiet"
          compact
          data-quote={path}
          data-author={post.author.kind === "anonymous" ? "Anonymous" : authorInWords(post.author)}
        >
          Quote
        </Button>
      )}
      {isShown && isReply && rights.mayAccept && (
        <OneButton action={at("acceptance")} back={back} on={!isAccepted}>
          {isAccepted ? "Not the answer after all" : "This answers it"}
        </OneButton>
      )}
      {isShown && isReply && rights.mayEndorse && (
        <OneButton action={at("endorsement")} back={back} on={!post.isEndorsed}>
          {post.isEndorsed ? "Take back the endorsement" : "Endorse"}
        </OneButton>
      )}
      {post.isMine && isShown && rights.mayReact && (
        <a className="btn quiet compact" href={at("edit")}>
          Edit
        </a>
      )}
      {post.isMine && (
        <OneButton action={at("deletion")} back={back} on={post.standing.kind !== "deleted"}>
          {post.standing.kind === "deleted" ? "Bring it back" : "Delete"}
        </OneButton>
      )}
      {isShown && rights.isMember && !post.isMine && (
        <a className="btn quiet compact" href={at("flag")}>
          Flag
        </a>
      )}
      {rights.isStaff && (
        <a className="btn quiet compact" href={at("moderation")}>
          Moderate
        </a>
      )}
      {children}
    </footer>
  );
}

/** The page again, with the composer answering this post. */
function replyHref(page: string, postId: string): string {
  const url = new URL(page, "http://page.invalid");
  url.searchParams.set("reply", postId);
  return `${url.pathname}${url.search}#compose`;
}
