import type { Metadata } from "next";
import { cache } from "react";

import { findCurrentCourse } from "@/lib/courses/service/current-course";
import { currentActor } from "@/lib/identity/service/current-actor";
import { getQuiz } from "@/lib/quiz/service/get-quiz";
import { QuizPage } from "@/lib/quiz/ui/quiz-page";
import { NOTHING_HERE, NothingHere } from "../../../_frame/nothing-here";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string) => {
  const actor = await currentActor();
  const course = await findCurrentCourse(actor);
  return course === null ? null : getQuiz(actor, course, slug);
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const overview = await load((await params).slug);
  return overview === null ? NOTHING_HERE : { title: overview.quiz.title };
}

export default async function OneQuizPage({ params }: Props) {
  const overview = await load((await params).slug);
  return overview === null ? <NothingHere /> : <QuizPage overview={overview} />;
}
