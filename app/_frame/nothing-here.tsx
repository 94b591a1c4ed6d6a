import { pageNotFound } from "@/lib/platform/http/page-status";
import { LinkButton } from "@/lib/ui/link-button";
import { Row } from "@/lib/ui/row";

/** The title of a page that is not there. */
export const NOTHING_HERE = { title: "Nothing here", robots: { index: false } } as const;

/**
 * The page for an address that names nothing, or nothing of this visitor's, with the status that
 * says so. In place of Next's `notFound()`, which leaves a visitor without scripts an empty page.
 */
export function NothingHere() {
  pageNotFound();
  return <NothingWords />;
}

/** What it says, where the status is Next's own affair. */
export function NothingWords() {
  return (
    <Row kind="lead" label="Not found">
      <h1>There is no page at this address.</h1>
      <p>
        The address may have been cut off, or it belongs to something that only others can open.
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
