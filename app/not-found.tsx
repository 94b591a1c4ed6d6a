import type { Metadata } from "next";

import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";

export const metadata: Metadata = { title: "Nothing here" };

export default function NotFound() {
  return (
    <Row kind="lead" label="Not found">
      <h1>There is no page at this address.</h1>
      <p>
        The address may have been cut off, or it belongs to an attempt that only its owner can open.
        Nothing of yours was lost.
      </p>
      <p className="actions">
        <LinkButton look="primary" href="/quizzes">
          See the quizzes
        </LinkButton>
        <LinkButton href="/">Go to the front page</LinkButton>
      </p>
    </Row>
  );
}
