import type { Metadata } from "next";
import { cache } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { countWords } from "@/lib/discussion/count-words";
import { threadPath } from "@/lib/discussion/discussion-paths";
import { getThreadModeration } from "@/lib/discussion/service/moderation/get-moderation";
import { ThreadTools } from "@/lib/discussion/ui/moderation/thread-tools";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Empty } from "@/lib/ui/empty";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { mergeAction, moveAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly thread: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) =>
  getThreadModeration(
    await currentActor(),
    (await params).thread,
    await oneParam(searchParams, "q"),
  ),
);

const CHOICES = ["a", "b", "c", "d", "e", "f"];

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found === null) return NOTHING_HERE;
  return { title: `Moderate “${found.thread.title}”`, robots: { index: false } };
}

export default async function ThreadModerationPage(props: Props) {
  const found = await load(props);
  if (found === null) return <NothingHere />;
  const { thread, course, courses, questions, targets } = found;
  const path = threadPath(thread.id);
  const mergeInto = mergeAction.bind(null, thread.id);
  return (
    <>
      <Row kind="lead" label={<a href={path}>Back to the thread</a>}>
        <h1>
          Moderate “<bdi>{thread.title}</bdi>”
        </h1>
        <p className="ui">
          What is done here is kept in the audit log, and whoever asked is told. To split a reply
          off, open “Moderate” below it.
        </p>
        <ThreadTools thread={thread} back={`${path}/moderation`} />
      </Row>
      <Row label="Merge">
        <p className="ui">
          Its posts come below the first post of the other thread. This address leads there, and
          whoever follows either follows both.
        </p>
        <form className="search" role="search" action={`${path}/moderation`}>
          <label className="sr" htmlFor="merge-search">
            Find the other thread by its title
          </label>
          <input id="merge-search" className="input" type="search" name="q" maxLength={200} />
          <button className="btn">Find by title</button>
        </form>
        {targets?.length === 0 && (
          <Empty words="No other thread of the course has these words in its title." />
        )}
        {targets !== null && targets.length > 0 && (
          <ul className="list">
            {targets.map(({ id, title, replyCount }) => (
              <li key={id} className="item">
                <b>
                  <a href={threadPath(id)}>
                    <bdi>{title}</bdi>
                  </a>
                </b>
                <span className="meta">
                  <span>{countWords(replyCount, "reply", "replies")}</span>
                </span>
                <ActionForm
                  action={mergeInto}
                  submit="Merge into this one"
                  look="plain"
                  fields={[{ name: "into", label: "", type: "hidden", defaultValue: id }]}
                />
              </li>
            ))}
          </ul>
        )}
        <ActionForm
          action={mergeInto}
          submit="Merge"
          look="plain"
          fields={[
            {
              name: "into",
              label: "Or the address of the other thread",
              hint: "As the browser shows it: …/threads/…",
            },
          ]}
        />
      </Row>
      <Row label="Move">
        <ActionForm
          action={moveAction.bind(null, thread.id)}
          submit="Move it"
          look="plain"
          fields={[
            {
              name: "course",
              label: "Course",
              type: "choice",
              defaultValue: course.slug,
              options: courses.map(({ slug, title }) => ({ value: slug, words: title })),
            },
            {
              name: "question",
              label: "Question",
              type: "choice",
              defaultValue: thread.questionId ?? "",
              options: [
                { value: "", words: "None: about the course" },
                ...questions.map(({ id, title }) => ({ value: id, words: title })),
              ],
            },
            {
              name: "choice",
              label: "Choice",
              type: "choice",
              defaultValue: thread.choiceKey ?? "",
              options: [
                { value: "", words: "None: about the whole question" },
                ...CHOICES.map((key) => ({ value: key, words: key.toUpperCase() })),
              ],
            },
          ]}
        />
      </Row>
    </>
  );
}
