import type { Metadata } from "next";
import { cache } from "react";
import { allParams, type SearchParams } from "@/app/_parts/search-params";
import { askedSchema } from "@/lib/analytics/asked-report";
import { openItemReport } from "@/lib/analytics/service/open-item-report";
import { ItemReportPage } from "@/lib/analytics/ui/item-report";
import { currentActor } from "@/lib/identity/service/current-actor";
import { NOTHING_HERE, NothingHere } from "../../../../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{
    readonly slug: string;
    readonly source: string;
    readonly item: string;
  }>;
  readonly searchParams: SearchParams;
}

/** Once a request, for the title and for the page. */
const load = cache(async ({ params, searchParams }: Props) => {
  const [{ slug, source, item }, actor] = await Promise.all([params, currentActor()]);
  const { attempts, ...asked } = askedSchema.parse(await allParams(searchParams));
  return openItemReport(actor, slug, source, decodeURIComponent(item), attempts, asked);
});

export async function generateMetadata(props: Props): Promise<Metadata> {
  const page = await load(props);
  if (page === null) return NOTHING_HERE;
  return { title: `Report: ${page.item.item.title}`, robots: { index: false } };
}

export default async function ItemReportRoute(props: Props) {
  const page = await load(props);
  return page === null ? <NothingHere /> : <ItemReportPage page={page} />;
}
