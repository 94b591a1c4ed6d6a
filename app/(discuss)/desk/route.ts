import { findCurrentCourse } from "@/lib/courses/service/current-course";
import { deskPath } from "@/lib/discussion/discussion-paths";
import { currentActor } from "@/lib/identity/service/current-actor";
import { seeOther } from "@/lib/platform/http/answering";

/** Leads to the desk of the course that the visitor is turned to. */
export async function GET(): Promise<Response> {
  const course = await findCurrentCourse(await currentActor());
  return seeOther(course === null ? "/quizzes" : deskPath(course.slug));
}
