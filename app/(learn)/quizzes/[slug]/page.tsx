import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";

import { currentGuest } from "@/lib/identity/service";
import { getQuiz } from "@/lib/quiz/service/get-quiz";
import { QuizPage } from "@/lib/quiz/ui/quiz-page";

interface Props {
  readonly params: Promise<{ readonly slug: string }>;
}

/** Once a request, for the title and for the page. */
const load = cache(async (slug: string) => (await getQuiz(await currentGuest(), slug)) ?? notFound());

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { quiz } = await load((await params).slug);
  return { title: quiz.title };
}

export default async function OneQuizPage({ params }: Props) {
  return <QuizPage overview={await load((await params).slug)} />;
}
