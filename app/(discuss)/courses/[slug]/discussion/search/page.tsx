import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";

import { oneParam, type SearchParams } from "@/app/_parts/search-params";
import { readSearchQuery } from "@/lib/discussion/search-query";
import { search } from "@/lib/discussion/service/search";
import { Found } from "@/lib/discussion/ui/found";
import { currentActor } from "@/lib/identity/service/current-actor";
import { clientOf } from "@/lib/platform/http/client-address";
import { NOTHING_HERE, NothingHere } from "../../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  const [{ slug }, actor] = await Promise.all([params, currentActor()]);
  const query = readSearchQuery({
    q: await oneParam(searchParams, "q"),
    show: await oneParam(searchParams, "show"),
    after: await oneParam(searchParams, "after"),
  });
  const page = await search(actor, slug, query, clientOf(await headers()));
  return page === null ? null : { page, query };
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (found === null) return NOTHING_HERE;
  const { page, query } = found;
  const title = query.text === "" ? "Search" : `“${query.text}”`;
  return { title: `${title} in ${page.course.title}`, robots: { index: false } };
}

export default async function SearchPage(props: Props) {
  const found = await load(props);
  return found === null ? <NothingHere /> : <Found {...found} />;
}
