import type { Metadata } from "next";
import { cache } from "react";

import { postPath } from "@/lib/discussion/discussion-paths";
import { findRevealable } from "@/lib/discussion/service/reveal-author";
import { WhoIsIt } from "@/lib/discussion/ui/who-is-it";
import { currentActor } from "@/lib/identity/service/current-actor";
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
  return { title: `Who wrote this in “${found.threadTitle}”?`, robots: { index: false } };
}

export default async function AuthorPage({ params }: Props) {
  const found = await load((await params).post);
  if (found === null) return <NothingHere />;
  return (
    <WhoIsIt
      title="Who wrote this?"
      who="The author"
      back={{ href: postPath(found.postId), words: "Back to the post" }}
      action={revealAuthorAction.bind(null, found.postId)}
    />
  );
}
