import type { Metadata } from "next";
import { cache } from "react";

import { coursePaths } from "@/lib/courses/course-paths";
import { findCurrentCourse } from "@/lib/courses/service/current-course";
import { newThreadPath } from "@/lib/discussion/discussion-paths";
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
  const overview = course === null ? null : await getQuiz(actor, course, slug);
  if (course === null || overview === null) return null;
  return {
    overview,
    discussPath: coursePaths(course.slug).discussion,
    askPath: newThreadPath(course.slug, { quiz: overview.quiz.slug }),
  };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await load((await params).slug);
  return found === null ? NOTHING_HERE : { title: found.overview.quiz.title };
}

export default async function OneQuizPage({ params }: Props) {
  const found = await load((await params).slug);
  return found === null ? <NothingHere /> : <QuizPage {...found} />;
}
