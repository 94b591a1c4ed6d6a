import type { Metadata } from "next";

import { allParams, type SearchParams } from "@/app/_parts/search-params";
import { currentActor } from "@/lib/identity/service/current-actor";
import { getCorrectionPage } from "@/lib/quiz/service/get-correction-page";
import { CorrectionScreen } from "@/lib/quiz/ui/correction/correction-screen";
import { NothingHere } from "../../../../../../_frame/nothing-here";

import "./correct.css";

export const metadata: Metadata = { title: "Correct a key", robots: { index: false } };

interface Props {
  readonly params: Promise<{ readonly slug: string; readonly question: string }>;
  readonly searchParams: SearchParams;
}

export default async function CorrectPage({ params, searchParams }: Props) {
  const [{ slug, question }, query] = await Promise.all([params, allParams(searchParams)]);
  const page = await getCorrectionPage(await currentActor(), slug, question, query);
  if (page === null) return <NothingHere />;
  return <CorrectionScreen page={page} isOutdated={query["outdated"] !== undefined} />;
}
