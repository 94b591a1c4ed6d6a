import type { Metadata } from "next";
import { cache } from "react";

import { discussionPath, feedPath } from "@/lib/discussion/discussion-paths";
import { getMailPage } from "@/lib/discussion/service/mail-choice";
import { currentActor } from "@/lib/identity/service/current-actor";
import { ActionForm } from "@/lib/ui/action-form";
import { Row } from "@/lib/ui/row";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";
import { chooseMailAction } from "./actions";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string) => getMailPage(await currentActor(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load((await params).slug);
  if (page === null) return NOTHING_HERE;
  return { title: `Mail of ${page.course.title}`, robots: { index: false } };
}

const RHYTHMS = [
  { value: "each", words: "Soon after it happens, a mail a thread" },
  { value: "daily", words: "Once a day" },
  { value: "weekly", words: "Once a week, on Mondays" },
  { value: "none", words: "No mail" },
];

const WHICH = [
  { value: "no", words: "The threads that I follow, and what mentions me" },
  { value: "yes", words: "Every new thread too" },
];

export default async function MailPage({ params }: Props) {
  const page = await load((await params).slug);
  if (page === null) return <NothingHere />;
  const { course, wish, isDemo, canAnswer } = page;
  return (
    <>
      <Row kind="lead" label={<a href={discussionPath(course.slug)}>{course.title}</a>}>
        <h1>Mail of the discussion</h1>
        <p>
          Everything comes to your inbox here. What you have not read by then comes by mail too, as
          often as you wish; nothing is mailed twice.
        </p>
        {isDemo && (
          <p className="ui">
            This account is the demonstration’s, which has no address: no mail is sent to it.
          </p>
        )}
      </Row>
      <Row label="Your choice">
        <ActionForm
          action={chooseMailAction.bind(null, course.slug)}
          submit="Save"
          fields={[
            {
              name: "rhythm",
              label: "How often",
              type: "choice",
              options: RHYTHMS,
              defaultValue: wish.rhythm,
            },
            {
              name: "isAll",
              label: "Of what",
              type: "choice",
              options: WHICH,
              defaultValue: wish.isAll ? "yes" : "no",
            },
          ]}
        />
      </Row>
      <Row label="Answering by mail">
        {canAnswer ? (
          <p className="ui">
            A mail about one thread can be answered by mail, from the address of your account: what
            you write above it is posted in the thread, for everybody{" "}
            {course.isOpen
              ? "to read, whether they have an account or not"
              : "in the course to read"}
            , under your name, or without it where you have written without it there. What could not
            be posted comes back to you. Digests cannot be answered.
          </p>
        ) : (
          <p className="ui">
            On this site nobody reads what is answered to a mail: each has the way to its thread.
          </p>
        )}
      </Row>
      <Row label="In a feed reader">
        <p className="ui">
          You can also <a href={feedPath(course.slug)}>read the discussion in a feed reader</a>.
        </p>
      </Row>
    </>
  );
}
