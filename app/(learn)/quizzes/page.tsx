import type { Metadata } from "next";

import { redirect } from "next/navigation";
import { findCurrentCourse } from "@/lib/courses/service/current-course";
import { currentActor } from "@/lib/identity/service/current-actor";
import { getCourse } from "@/lib/quiz/service/get-course";
import { CoursePage } from "@/lib/quiz/ui/course-page";

export const metadata: Metadata = {
  title: "Quizzes",
  description: "The fairness quiz, and thirteen families of practice questions on losses.",
};

export default async function QuizzesPage() {
  const actor = await currentActor();
  const course = await findCurrentCourse(actor);
  // A site whose courses are all for their members shows where to join one.
  if (course === null) return redirect("/courses");
  return <CoursePage course={await getCourse(actor, course)} />;
}
