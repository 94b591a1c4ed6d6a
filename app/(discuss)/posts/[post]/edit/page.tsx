import type { Metadata } from "next";
import { cache } from "react";

import { postPath } from "@/lib/discussion/discussion-paths";
import { getEditablePost } from "@/lib/discussion/service/edit-post";
import { writerKey } from "@/lib/discussion/service/writer-key";
import { Composer } from "@/lib/discussion/ui/composer/composer";
import { editPlace } from "@/lib/discussion/writing-place";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { editPostAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly post: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (post: string) => getEditablePost(await currentActor(), post));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const post = await load((await params).post);
  if (post === null) return NOTHING_HERE;
  return { title: `Edit your post in “${post.threadTitle}”`, robots: { index: false } };
}

export default async function EditPostPage({ params }: Props) {
  const post = await load((await params).post);
  if (post === null) return <NothingHere />;
  const path = postPath(post.postId);
  return (
    <>
      <Row kind="lead" label={<a href={path}>Back to the post</a>}>
        <h1>Edit your post</h1>
        <p className="ui">
          What it said before stays in its history, which all who read it can see.
        </p>
      </Row>
      <Row label="Text">
        <Composer
          action={editPostAction.bind(null, post.postId)}
          composing={{ kind: "edit", text: post.text }}
          place={editPlace(writerKey(await currentActor()), post)}
          hidden={{ revision: String(post.revision) }}
          submit="Save"
          mayHideName={false}
        />
      </Row>
    </>
  );
}
