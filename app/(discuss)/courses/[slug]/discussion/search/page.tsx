import type { Metadata } from "next";

import type { SearchParams } from "@/app/_parts/search-params";
import { Found } from "@/lib/discussion/ui/found";
import { loadSearch, searchMetadata } from "../../../../_parts/load-search";
import { NothingHere } from "../../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
  readonly searchParams: SearchParams;
}

const load = async ({ params, searchParams }: Props) =>
  loadSearch((await params).slug, searchParams);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return searchMetadata(await load(props));
}

export default async function CourseSearchPage(props: Props) {
  const found = await load(props);
  return found === null ? <NothingHere /> : <Found {...found} />;
}
