import type { Metadata } from "next";

import type { SearchParams } from "@/app/_parts/search-params";
import { Found } from "@/lib/discussion/ui/found";
import { loadSearch, searchMetadata } from "../_parts/load-search";
import { NothingHere } from "../../_frame/nothing-here";

interface Props {
  readonly searchParams: SearchParams;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return searchMetadata(await loadSearch(null, searchParams));
}

export default async function SearchPage({ searchParams }: Props) {
  const found = await loadSearch(null, searchParams);
  return found === null ? <NothingHere /> : <Found {...found} />;
}
