import { pageNotFound } from "@/lib/platform/http/page-status";
import NotFound from "../not-found";

/** The title of a page that is not there. */
export const NOTHING_HERE = { title: "Nothing here", robots: { index: false } } as const;

/**
 * The page for an address that names nothing, or nothing of this visitor's, with the status that
 * says so. In place of Next's `notFound()`, which leaves a visitor without scripts an empty page.
 */
export function NothingHere() {
  pageNotFound();
  return <NotFound />;
}
