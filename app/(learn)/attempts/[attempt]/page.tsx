import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { currentGuest } from "@/lib/identity/service";
import { getAttempt } from "@/lib/quiz/service/get-attempt";
import { AttemptOverview } from "@/lib/quiz/ui/attempt-overview";

interface Props {
  readonly params: Promise<{ readonly attempt: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(
  async (attempt: string) => (await getAttempt(await currentGuest(), attempt)) ?? notFound(),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { quiz, number } = await load((await params).attempt);
  return { title: `Attempt ${String(number)}: ${quiz.title}`, robots: { index: false } };
}

export default async function AttemptPage({ params }: Props) {
  return <AttemptOverview attempt={await load((await params).attempt)} />;
}
