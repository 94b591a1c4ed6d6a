import type { Metadata } from "next";
import { cache } from "react";

import { bansPath, deskPath, postPath } from "@/lib/discussion/discussion-paths";
import { getBans } from "@/lib/discussion/service/moderation/bans";
import { OneButton } from "@/lib/discussion/ui/one-button";
import { currentActor } from "@/lib/identity/service/current-actor";
import { Moment } from "@/lib/identity/ui/moment";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string) => getBans(await currentActor(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).slug);
  if (found === null) return NOTHING_HERE;
  return { title: `Who may not write in ${found.course.title}`, robots: { index: false } };
}

export default async function BansPage({ params }: Props) {
  const found = await load((await params).slug);
  if (found === null) return <NothingHere />;
  const { course, bans } = found;
  const path = bansPath(course.slug);
  return (
    <>
      <Row kind="lead" label={<a href={deskPath(course.slug)}>Desk of {course.title}</a>}>
        <h1>Who may not write here</h1>
        <p className="ui">Reading stays as it is. Bans begin beside a post, under “Moderate”.</p>
      </Row>
      <Row label="Bans">
        {bans.length === 0 ? (
          <Empty words="Nobody is banned." />
        ) : (
          <ul className="list">
            {bans.map(({ id, name, postId, reason, at, until }) => (
              <li key={id} className="item">
                <b>{name === null ? "Author of an anonymous post" : <bdi>{name}</bdi>}</b>
                <p>{reason}</p>
                <p className="small meta">
                  <span>
                    since <Moment of={at} />
                  </span>
                  <span>
                    {until === null ? (
                      "for good"
                    ) : (
                      <>
                        until <Moment of={until} />
                      </>
                    )}
                  </span>
                  {postId !== null && <a href={postPath(postId)}>the post</a>}
                </p>
                <div className="post-foot">
                  <OneButton action={`${path}/${id}/lifting`} back={path}>
                    Let the author write again
                  </OneButton>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Row>
    </>
  );
}
