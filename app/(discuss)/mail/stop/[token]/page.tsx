import type { Metadata } from "next";

import { stopPath } from "@/lib/discussion/discussion-paths";
import { findStoppable } from "@/lib/discussion/service/mail-choice";
import { Button } from "@/lib/ui/button";
import { Row } from "@/lib/ui/row";
import { NothingHere } from "../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly token: string }>;
}

export const metadata: Metadata = { title: "Stop these mails", robots: { index: false } };

/** What a link in a mail opens; nobody need be signed in, and looking at it changes nothing. */
export default async function StopMailPage({ params }: Props) {
  const { token } = await params;
  const found = await findStoppable(token);
  if (found === null) return <NothingHere />;
  const { courseTitle, isStopped } = found;
  return (
    <Row kind="lead" label="Mail of the discussion">
      <h1>{isStopped ? "You get no more of these mails" : "Stop these mails?"}</h1>
      {isStopped ? (
        <p>
          No mail of the discussion of {courseTitle} is sent to you. What happens there still comes
          to your inbox on this site.
        </p>
      ) : (
        <>
          <p>They tell you of the discussion of {courseTitle}.</p>
          <form className="actions" method="post" action={`${stopPath(token)}/now`}>
            <Button look="primary" type="submit">
              Stop the mails of this course
            </Button>
          </form>
        </>
      )}
    </Row>
  );
}
