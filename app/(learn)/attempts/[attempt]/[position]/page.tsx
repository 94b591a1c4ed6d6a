import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cache } from "react";

import { currentActor } from "@/lib/identity/service/current-actor";
import { answerFromAddress } from "@/lib/quiz/answer-in-address";
import { attemptPath, type ItemParameters, readItemAddress } from "@/lib/quiz/item-address";
import { getQuestion } from "@/lib/quiz/service/get-question";
import { QuestionForm } from "@/lib/quiz/ui/question-form";
import { NOTHING_HERE, NothingHere } from "../../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<ItemParameters>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Once a request, for the title and for the page; null where there is no such question of hers. */
const load = cache(async (attempt: string, position: string) => {
  const at = readItemAddress({ attempt, position });
  if (at === null) return null;
  const outcome = await getQuestion(await currentActor(), at.attemptId, at.position);
  switch (outcome.kind) {
    case "not-found":
      return null;
    case "submitted":
      return redirect(`${attemptPath(at.attemptId, at.position)}/review`);
    case "question":
      return outcome;
  }
});

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { attempt, position } = await params;
  const question = await load(attempt, position);
  if (question === null) return NOTHING_HERE;
  const { item } = question;
  return {
    title: `Question ${String(item.position)} of ${String(item.count)}: ${item.quiz.title}`,
    robots: { index: false },
  };
}

export default async function QuestionPage({ params, searchParams }: Props) {
  const { attempt, position } = await params;
  const question = await load(attempt, position);
  if (question === null) return <NothingHere />;
  const { item, nextPath } = question;
  const here = answerFromAddress(await searchParams);
  return (
    <QuestionForm key={`${attempt}/${position}`} item={item} nextPath={nextPath} here={here} />
  );
}
