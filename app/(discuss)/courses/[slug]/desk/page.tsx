import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { cache, type ReactNode } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import type { Desk } from "@/lib/discussion/desk/desk";
import { aboutText, type DeskTab, readDeskQuery } from "@/lib/discussion/desk/desk-query";
import { discussionPath, postPath } from "@/lib/discussion/discussion-paths";
import { getDesk } from "@/lib/discussion/service/desk/get-desk";
import { getFlagged } from "@/lib/discussion/service/moderation/get-flagged";
import { writerKey } from "@/lib/discussion/service/writer-key";
import { AnswerForm } from "@/lib/discussion/ui/desk/answer-form";
import { DeskPage } from "@/lib/discussion/ui/desk/desk-page";
import { Pane } from "@/lib/discussion/ui/desk/pane";
import { Flagged } from "@/lib/discussion/ui/moderation/flagged";
import { replyPlace } from "@/lib/discussion/writing-place";
import { currentActor } from "@/lib/identity/service/current-actor";
import { liveNow } from "@/lib/platform/live-events/live-now";
import { ActionForm } from "@/lib/ui/action-form";
import { LivePage } from "../../../_parts/live-page";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { keepAction } from "../../../posts/[post]/moderation/actions";
import { answerFromDeskAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  // Before anything is read, so that nothing happens unseen in between.
  const newest = await liveNow();
  const [{ slug }, actor] = await Promise.all([params, currentActor()]);
  const read = (name: string): Promise<string> => oneParam(searchParams, name);
  const query = readDeskQuery({
    show: await read("show"),
    about: await read("about"),
    after: await read("after"),
    thread: await read("thread"),
    sent: await read("sent"),
  });
  const desk = await getDesk(actor, slug, query);
  return desk === null ? null : { desk, query, newest };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found === null) return NOTHING_HERE;
  return { title: `Desk: ${found.desk.heading}`, robots: { index: false } };
}

export default async function CourseDeskPage(props: Props) {
  const found = await load(props);
  if (found === null) return <NothingHere />;
  const { desk, query, newest } = found;
  const { pane } = desk;
  const writer = writerKey(await currentActor());
  return (
    <>
      <DeskPage desk={desk} query={query} flagged={await flaggedOf(desk, query.tab)}>
        {pane !== null && (
          <Pane pane={pane} desk={desk} query={query}>
            <AnswerForm
              key={pane.id}
              action={answerFromDeskAction.bind(null, desk.course.slug, pane.id)}
              place={{
                ...replyPlace(writer, { id: pane.id, course: desk.course }, pane.target.id),
                examples: pane.otherExamples,
              }}
              hidden={{
                id: randomUUID(),
                parent: pane.target.id,
                show: query.tab,
                about: aboutText(query.question, query.choice),
                from: pane.cursor,
              }}
              mayResolve={pane.mayResolve}
            />
          </Pane>
        )}
      </DeskPage>
      <LivePage
        events={`${discussionPath(desk.course.slug)}/events`}
        after={newest}
        one="new thread"
        many="new threads"
      />
    </>
  );
}

/** What stands in place of the queue while the flagged posts are shown. */
async function flaggedOf({ course }: Desk, tab: DeskTab): Promise<ReactNode> {
  if (tab !== "flagged") return null;
  return (
    <Flagged
      posts={await getFlagged(await currentActor(), course.slug)}
      keep={(postId) => (
        <ActionForm
          action={keepAction.bind(null, postId)}
          submit="Keep"
          look="plain"
          fields={[{ name: "note", label: "Note", hint: "For the audit log. It may stay empty." }]}
        >
          <a className="btn" href={`${postPath(postId)}/moderation`}>
            Hide…
          </a>
        </ActionForm>
      )}
    />
  );
}
