import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { search } from "@/lib/discussion/service/search";
import { currentActor } from "@/lib/identity/service/current-actor";
import { clientOf } from "@/lib/platform/http/client-address";
import { NOTHING_HERE } from "../../_frame/nothing-here";

/**
 * What a search's address asks for, and what it found; null where there is no such course.
 *
 * @param slug of the course; null for every course that the reader may view.
 */
export async function loadSearch(slug: string | null, searchParams: SearchParams) {
  const read = (name: string): Promise<string> => oneParam(searchParams, name);
  return searched(
    slug,
    await read("q"),
    await read("show"),
    await read("after"),
    await read("anyway"),
  );
}

/** Once a request, for the title and for the page. */
const searched = cache(
  async (slug: string | null, q: string, show: string, after: string, anyway: string) => {
    const actor = await currentActor();
    const query = readSearchQuery({ q, show, after, anyway });
    const page = await search(actor, slug, query, clientOf(await headers()));
    return page === null ? null : { page, query };
  },
);

/** The title of what was found. */
export function searchMetadata(found: Awaited<ReturnType<typeof loadSearch>>): Metadata {
  if (found === null) return NOTHING_HERE;
  const { page, query } = found;
  const title = query.text === "" ? "Search" : `“${query.text}”`;
  const place = page.course?.title ?? "all discussions";
  return { title: `${title} in ${place}`, robots: { index: false } };
}
