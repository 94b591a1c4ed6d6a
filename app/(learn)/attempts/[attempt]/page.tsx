import type { Metadata } from "next";
import { cache } from "react";

import { currentActor } from "@/lib/identity/service/current-actor";
import { getAttempt } from "@/lib/quiz/service/get-attempt";
import { AttemptOverview } from "@/lib/quiz/ui/attempt-overview";
import { NOTHING_HERE, NothingHere } from "../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly attempt: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (attempt: string) => getAttempt(await currentActor(), attempt));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const attempt = await load((await params).attempt);
  if (attempt === null) return NOTHING_HERE;
  const { quiz, number } = attempt;
  return { title: `Attempt ${String(number)}: ${quiz.title}`, robots: { index: false } };
}

export default async function AttemptPage({ params }: Props) {
  const attempt = await load((await params).attempt);
  return attempt === null ? <NothingHere /> : <AttemptOverview attempt={attempt} />;
}
