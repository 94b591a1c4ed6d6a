import type { Metadata } from "next";

import { currentGuest } from "@/lib/identity/service";
import { getCourse } from "@/lib/quiz/service/get-course";
import { CoursePage } from "@/lib/quiz/ui/course-page";

export const metadata: Metadata = {
  title: "Quizzes",
  description: "The fairness quiz, and thirteen families of practice questions on losses.",
};

export default async function QuizzesPage() {
  return <CoursePage course={await getCourse(await currentGuest())} />;
}
