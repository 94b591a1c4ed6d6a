import type { Metadata } from "next";
import { cache } from "react";

import { notesPath } from "@/lib/discussion/discussion-paths";
import { findRevealableNote } from "@/lib/discussion/service/reveal-author";
import { WhoIsIt } from "@/lib/discussion/ui/who-is-it";
import { currentActor } from "@/lib/identity/service/current-actor";
import { NOTHING_HERE, NothingHere } from "../../../../../../_frame/nothing-here";
import { revealProposerAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly note: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string, note: string) =>
  findRevealableNote(await currentActor(), slug, note),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, note } = await params;
  if ((await load(slug, note)) === null) return NOTHING_HERE;
  return { title: "Who proposed this note?", robots: { index: false } };
}

export default async function ProposerPage({ params }: Props) {
  const { slug, note } = await params;
  const found = await load(slug, note);
  if (found === null) return <NothingHere />;
  return (
    <WhoIsIt
      title={`Who proposed this note to choice ${found.choiceKey.toUpperCase()}?`}
      who="Whoever proposed it"
      back={{ href: notesPath(found.course.slug), words: "Back to the notes" }}
      action={revealProposerAction.bind(null, found.course.slug, found.id)}
    />
  );
}
