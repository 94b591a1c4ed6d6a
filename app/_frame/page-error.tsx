"use client";

import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";

/** A part of a page failed. The server has logged why; a person gets words and two ways on. */
export function PageError({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry: () => void;
}) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
  return (
    <Row kind="lead" label="A fault of ours">
      <h1>This page could not be made.</h1>
      <p>What you had saved is safe. Try again; if it fails again, come back a little later.</p>
      <p className="actions">
        <Button look="primary" onClick={retry}>
          Try again
        </Button>
        <LinkButton href="/quizzes">See the quizzes</LinkButton>
      </p>
      {digest !== "" && <p className="small">To report it, give this number: {digest}</p>}
    </Row>
  );
}
