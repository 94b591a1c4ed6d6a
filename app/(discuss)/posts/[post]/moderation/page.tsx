import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cache } from "react";

import { bansPath, postPath } from "@/lib/discussion/discussion-paths";
import { getPostModeration } from "@/lib/discussion/service/moderation/get-moderation";
import { ShownToStaff } from "@/lib/discussion/ui/moderation/shown-to-staff";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { banAction, hideAction, showAgainAction, splitAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly post: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (post: string) => getPostModeration(await currentActor(), post));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).post);
  if (found === null) return NOTHING_HERE;
  return { title: `Moderate a post in “${found.thread.title}”`, robots: { index: false } };
}

export default async function PostModerationPage({ params }: Props) {
  const found = await load((await params).post);
  if (found === null) return <NothingHere />;
  const { post, thread, course, mayBan, maySplit } = found;
  const isHidden = post.standing.kind === "hidden";
  return (
    <>
      <Row kind="lead" label={<a href={postPath(post.id)}>Back to the post</a>}>
        <h1>Moderate a post</h1>
        <p className="ui">
          In “<bdi>{thread.title}</bdi>”. What is done here is kept in the audit log, and its author
          is told.
        </p>
      </Row>
      <Row label="The post">
        <ShownToStaff post={post} />
      </Row>
      <Row label={isHidden ? "Show it" : "Hide it"}>
        {isHidden ? (
          <ActionForm
            action={showAgainAction.bind(null, post.id)}
            submit="Show it again"
            look="plain"
            fields={[]}
          />
        ) : (
          <ActionForm
            action={hideAction.bind(null, post.id)}
            submit="Hide the post"
            look="plain"
            fields={[
              {
                name: "reason",
                label: "Reason",
                type: "lines",
                hint: "Its author and the staff read it. Peers see only that a post was hidden.",
              },
            ]}
          />
        )}
      </Row>
      {maySplit && (
        <Row label="Split">
          <p className="ui">
            The post and all replies below it become a thread of their own, asked by its author.
            Links to the posts stay right.
          </p>
          <ActionForm
            action={splitAction.bind(null, post.id)}
            submit="Make it a thread"
            look="plain"
            fields={[
              { name: "id", label: "", type: "hidden", defaultValue: randomUUID() },
              { name: "title", label: "Title of the new thread", maxLength: 160 },
              {
                name: "kind",
                label: "What it is",
                type: "choice",
                defaultValue: thread.kind,
                options: [
                  { value: "question", words: "A question, which waits for an answer" },
                  { value: "discussion", words: "A discussion" },
                ],
              },
            ]}
          />
        </Row>
      )}
      {mayBan && (
        <Row
          label="Ban the author"
          note={<a href={bansPath(course.slug)}>Who may not write here</a>}
        >
          <p className="ui">
            She may read the course and take its quizzes, and not write in it.
            {post.author.kind === "anonymous" && " You are not told who it is."}
          </p>
          <ActionForm
            action={banAction.bind(null, post.id)}
            submit="Ban the author"
            look="plain"
            fields={[
              {
                name: "reason",
                label: "Reason of the ban",
                hint: "She reads it when she tries to write.",
              },
              { name: "until", label: "Until the end of", type: "date", hint: "Empty: for good." },
            ]}
          />
        </Row>
      )}
    </>
  );
}
