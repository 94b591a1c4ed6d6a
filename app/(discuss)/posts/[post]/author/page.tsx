import type { Metadata } from "next";
import { cache } from "react";

import { postPath } from "@/lib/discussion/discussion-paths";
import { findRevealable } from "@/lib/discussion/service/reveal-author";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { revealAuthorAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly post: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (post: string) => findRevealable(await currentActor(), post));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).post);
  if (found === null) return NOTHING_HERE;
  return { title: `Who wrote this in “${found.thread.title}”?`, robots: { index: false } };
}

export default async function AuthorPage({ params }: Props) {
  const found = await load((await params).post);
  if (found === null) return <NothingHere />;
  return (
    <>
      <Row kind="lead" label={<a href={postPath(found.post.id)}>Back to the post</a>}>
        <h1>Who wrote this?</h1>
        <p>
          The author hid her name from other learners. You may see it, and that you looked is kept
          in the audit log with your name and the hour.
        </p>
      </Row>
      <Row label="The name">
        <ActionForm
          action={revealAuthorAction.bind(null, found.post.id)}
          submit="Show the name"
          look="plain"
          fields={[]}
        />
      </Row>
    </>
  );
}
