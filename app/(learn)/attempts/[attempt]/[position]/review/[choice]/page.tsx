import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";

import { getChoiceTalk } from "@/lib/discussion/service/get-choice-talk";
import { ChoiceTalk } from "@/lib/discussion/ui/choice-talk";
import { currentActor } from "@/lib/identity/service/current-actor";
import { systemClock } from "@/lib/platform/clock";
import { reviewOf } from "@/lib/quiz/explanation/review-of";
import { attemptPath, type ItemParameters, readItemAddress } from "@/lib/quiz/item-address";
import { practiceDue } from "@/lib/quiz/practice-due";
import { choiceKeySchema } from "@/lib/quiz/schema";
import { getReviewItem } from "@/lib/quiz/service/get-review-item";
import { noteReviewOpened } from "@/lib/quiz/service/note-review-opened";
import { ReviewPage } from "@/lib/quiz/ui/review/review-page";
import { NOTHING_HERE, NothingHere } from "../../../../../../_frame/nothing-here";

import "../review.css";

interface Props {
  readonly params: Promise<ItemParameters & { readonly choice: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (attempt: string, position: string, choice: string) => {
  const at = readItemAddress({ attempt, position });
  if (at === null || !choiceKeySchema.safeParse(choice).success) return null;
  const outcome = await getReviewItem(await currentActor(), at.attemptId, at.position);
  switch (outcome.kind) {
    case "not-found":
      return null;
    case "open":
      return redirect(attemptPath(at.attemptId, at.position));
    case "review":
      return outcome.item;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { attempt, position, choice } = await params;
  const item = await load(attempt, position, choice);
  if (item === null) return NOTHING_HERE;
  return {
    title: `Choice ${choice.slice(0, 1).toUpperCase()} explained: ${item.question.title}`,
    robots: { index: false },
  };
}

export default async function ChoiceReviewPage({ params, searchParams }: Props) {
  const { attempt, position, choice } = await params;
  const item = await load(attempt, position, choice);
  const review = item === null ? null : reviewOf(item, choice, await searchParams);
  if (item === null || review === null) return <NothingHere />;
  const actor = await currentActor();
  after(() => noteReviewOpened(actor, item));
  return (
    <ReviewPage item={item} review={review} due={practiceDue(item.submittedAt, systemClock.now())}>
      <ChoiceTalk talk={await getChoiceTalk(actor, item, choice)} />
    </ReviewPage>
  );
}
