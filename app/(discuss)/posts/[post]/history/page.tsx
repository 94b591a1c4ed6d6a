import type { Metadata } from "next";
import { cache } from "react";

import { authorInWords } from "@/lib/discussion/author";
import { postPath } from "@/lib/discussion/discussion-paths";
import { getHistory } from "@/lib/discussion/service/get-history";
import { Changes } from "@/lib/discussion/ui/changes";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Moment } from "@/lib/identity/ui/moment";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly post: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (post: string) => getHistory(await currentActor(), post));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const history = await load((await params).post);
  if (history === null) return NOTHING_HERE;
  return { title: `Edits of a post in “${history.threadTitle}”`, robots: { index: false } };
}

export default async function HistoryPage({ params }: Props) {
  const history = await load((await params).post);
  if (history === null) return <NothingHere />;
  const { postId, author, edits, writtenAt } = history;
  return (
    <>
      <Row kind="lead" label={<a href={postPath(postId)}>Back to the post</a>}>
        <h1>What was edited</h1>
        <p className="ui">
          By <bdi>{authorInWords(author)}</bdi>, first written <Moment of={writtenAt} />
        </p>
      </Row>
      {edits.length === 0 ? (
        <Row label="Edits">
          <Empty words="The post was never edited." />
        </Row>
      ) : (
        edits.map(({ revision, at, changes }) => (
          <Row key={revision} label={`Edit ${String(revision - 1)}`} note={<Moment of={at} />}>
            <Changes of={changes} />
          </Row>
        ))
      )}
    </>
  );
}
