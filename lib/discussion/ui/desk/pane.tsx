import type { ReactNode } from "react";

import { authorInWords } from "@/lib/discussion/author";
import { countWords } from "@/lib/discussion/count-words";
import type { Desk, DeskPane } from "@/lib/discussion/desk/desk";
import { deskQueryText, type DeskQuery } from "@/lib/discussion/desk/desk-query";
import { waitedWords } from "@/lib/discussion/desk/waited-words";
import { deskPath, postPath, threadPath } from "@/lib/discussion/discussion-paths";
import { Callout } from "@/lib/ui/callout";
import { Icon } from "@/lib/ui/icon";
import { AuthorLine } from "../author-line";
import { OneButton } from "../one-button";
import { Written } from "../written";
import { PaneFacts } from "./pane-facts";
import { SeparatingNumbers } from "./separating-numbers";

/** The thread that is open on the desk: who asks what, on which numbers, and the form to answer. */
export function Pane({
  pane,
  desk,
  query,
  children,
}: {
  readonly pane: DeskPane;
  readonly desk: Desk;
  readonly query: DeskQuery;
  /** The form. */
  readonly children: ReactNode;
}) {
  const path = deskPath(desk.course.slug);
  const { root, author, claim, target } = pane;
  return (
    <section className="pane" id="pane" aria-labelledby="pane-title">
      <div>
        <p className="pane-back">
          <a className="btn quiet" href="#queue">
            <Icon name="back" />
            Back to the queue
          </a>
        </p>
        <p className="small meta">
          <span>
            <bdi>{authorInWords(author)}</bdi>
          </span>
          {author.kind === "anonymous" && <a href={`${postPath(root.id)}/author`}>who is it?</a>}
          <span>asked {waitedWords(pane.seconds)} ago</span>
          {pane.certaintyWords !== null && <span>{pane.certaintyWords} of the answer</span>}
        </p>
        <h2 id="pane-title">
          <bdi>{pane.title}</bdi>
        </h2>
      </div>
      {claim?.kind === "other" && (
        <Callout tone="depends">
          <p>
            <bdi>{claim.name}</bdi> is answering this.
          </p>
        </Callout>
      )}
      {root.html !== "" && <Written html={root.html} />}
      <PaneFacts pane={pane} />
      <SeparatingNumbers examples={pane.separating} />
      <Latest pane={pane} />
      <div>
        <h3>Your answer</h3>
        {target.author !== null && (
          <p className="small">
            Your answer goes below what <bdi>{authorInWords(target.author)}</bdi> wrote last.
          </p>
        )}
        {children}
      </div>
      <PaneTools pane={pane} desk={desk} query={query} path={path} />
    </section>
  );
}

function Latest({ pane: { id, latest, earlier } }: { readonly pane: DeskPane }) {
  if (latest.length === 0) return null;
  return (
    <div>
      <h3>{earlier > 0 ? "The last replies" : "Replies"}</h3>
      {latest.map((post) => (
        <article className="post" key={post.id}>
          <AuthorLine post={post} />
          <Written html={post.html} />
        </article>
      ))}
      {earlier > 0 && (
        <p className="small">
          <a href={threadPath(id)}>{countWords(earlier, "earlier reply", "earlier replies")}</a>
        </p>
      )}
    </div>
  );
}

/** What can be done beside answering; each has a key of its own. */
function PaneTools({
  pane: { id, claim, isWaiting, mayResolve },
  desk: { nextId },
  query,
  path,
}: {
  readonly pane: DeskPane;
  readonly desk: Desk;
  readonly query: DeskQuery;
  readonly path: string;
}) {
  const at = (change: Partial<DeskQuery>): string =>
    `${path}${deskQueryText({ ...query, sent: null, ...change })}`;
  const here = `${at({ thread: id })}#pane`;
  const next = nextId === null ? at({ thread: null }) : `${at({ thread: nextId })}#pane`;
  const done =
    nextId === null
      ? at({ thread: null, sent: "resolved" })
      : `${at({ thread: nextId, sent: "resolved" })}#pane`;
  return (
    <div className="post-foot">
      {isWaiting && claim?.kind !== "other" && (
        <OneButton action={`${threadPath(id)}/claim`} back={here} on={claim === null} shortcut="c">
          {claim === null ? "I answer this" : "I do not answer this after all"}
        </OneButton>
      )}
      {mayResolve && (
        <OneButton action={`${threadPath(id)}/resolution`} back={done} on shortcut="e">
          Mark as resolved
        </OneButton>
      )}
      <a className="btn quiet compact" href={threadPath(id)}>
        The whole thread
      </a>
      {nextId !== null && (
        <a className="btn quiet compact" href={next} data-key="n">
          Next thread
        </a>
      )}
    </div>
  );
}
