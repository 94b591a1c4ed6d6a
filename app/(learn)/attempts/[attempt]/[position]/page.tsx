import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";

import { currentGuest } from "@/lib/identity/service";
import { attemptPath, type ItemParameters, readItemAddress } from "@/lib/quiz/item-address";
import { getQuestion } from "@/lib/quiz/service/get-question";
import { QuestionForm } from "@/lib/quiz/ui/question-form";

interface Props {
  readonly params: Promise<ItemParameters>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (attempt: string, position: string) => {
  const at = readItemAddress({ attempt, position });
  if (at === null) notFound();
  const outcome = await getQuestion(await currentGuest(), at.attemptId, at.position);
  switch (outcome.kind) {
    case "not-found":
      return notFound();
    case "submitted":
      return redirect(`${attemptPath(at.attemptId, at.position)}/review`);
    case "question":
      return outcome;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { attempt, position } = await params;
  const { item } = await load(attempt, position);
  return {
    title: `Question ${String(item.position)} of ${String(item.count)}: ${item.quiz.title}`,
    robots: { index: false },
  };
}

export default async function QuestionPage({ params }: Props) {
  const { attempt, position } = await params;
  const { item, nextPath } = await load(attempt, position);
  return <QuestionForm key={`${attempt}/${position}`} item={item} nextPath={nextPath} />;
}
