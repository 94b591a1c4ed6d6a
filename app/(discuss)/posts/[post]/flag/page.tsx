import type { Metadata } from "next";
import { cache } from "react";

import { postPath } from "@/lib/discussion/discussion-paths";
import { FLAG_REASONS } from "@/lib/discussion/moderation/moderation-forms";
import { findFlaggable } from "@/lib/discussion/service/moderation/flag";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { flagAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly post: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (post: string) => findFlaggable(await currentActor(), post));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).post);
  if (found === null) return NOTHING_HERE;
  return { title: `Flag a post in “${found.threadTitle}”`, robots: { index: false } };
}

export default async function FlagPage({ params }: Props) {
  const found = await load((await params).post);
  if (found === null) return <NothingHere />;
  return (
    <>
      <Row kind="lead" label={<a href={postPath(found.postId)}>Back to the post</a>}>
        <h1>What is wrong with it?</h1>
        <p>
          The staff of the course read this and decide. Neither the author nor other learners are
          told who flagged a post.
        </p>
      </Row>
      <Row label="Flag">
        <ActionForm
          action={flagAction.bind(null, found.postId)}
          submit="Flag the post"
          fields={[
            {
              name: "reason",
              label: "Reason",
              type: "choice",
              options: Object.entries(FLAG_REASONS).map(([value, words]) => ({ value, words })),
            },
            {
              name: "words",
              label: "In your words",
              type: "lines",
              hint: "What the staff should know. It may stay empty.",
            },
          ]}
        />
      </Row>
    </>
  );
}
