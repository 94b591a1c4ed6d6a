import type { Metadata } from "next";
import { cache } from "react";

import { discussionPath, feedPath } from "@/lib/discussion/discussion-paths";
import { getOwnFeed } from "@/lib/discussion/service/own-feed";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Moment } from "@/lib/identity/ui/moment";
import { ActionForm } from "@/lib/ui/action-form";
import { Button } from "@/lib/ui/button";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { makeFeedAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string) => getOwnFeed(await currentActor(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).slug);
  if (page === null) return NOTHING_HERE;
  return { title: `Feed of ${page.course.title}`, robots: { index: false } };
}

export default async function FeedPage({ params }: Props) {
  const page = await load((await params).slug);
  if (page === null) return <NothingHere />;
  const { course, since } = page;
  return (
    <>
      <Row kind="lead" label={<a href={discussionPath(course.slug)}>{course.title}</a>}>
        <h1>The discussion in a feed reader</h1>
        <p>
          A feed has an address of your own. Whoever knows it reads what you may read here, so give
          it to your feed reader and to nobody else. It ends when you leave the course.
        </p>
      </Row>
      <Row label="Its address">
        {since !== null && (
          <p className="ui">
            You have an address since <Moment of={since} />. It cannot be shown again; another one
            takes its place.
          </p>
        )}
        <ActionForm
          action={makeFeedAction.bind(null, course.slug)}
          submit={since === null ? "Make an address" : "Make another address"}
          look="plain"
          fields={[]}
        />
        {since !== null && (
          <form className="actions" method="post" action={`${feedPath(course.slug)}/revocation`}>
            <Button look="quiet" type="submit">
              Make the address worth nothing
            </Button>
          </form>
        )}
      </Row>
    </>
  );
}
