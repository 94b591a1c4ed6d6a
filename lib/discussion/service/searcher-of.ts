import "server-only";
import type { Course } from "@/lib/courses/course";
import type { Actor } from "@/lib/identity/actor";
import { can, SITE } from "@/lib/identity/policy";
import { listSubmittedQuestions } from "@/lib/quiz/service/list-submitted";
import type { Searcher } from "../store/searcher";

/**
 * The actor as she searches courses that she may view, each by what she is there: of the staff in one
 * and a learner in another.
 *
 * @param courses "every": all of the site, which is only hers who is of the staff in all of it.
 * @param isAnyway whether she wants threads about questions that she has not answered.
 */
export async function searcherOf(
  actor: Actor,
  courses: readonly Course[] | "every",
  isAnyway: boolean,
): Promise<Searcher> {
  const id = actor.kind === "member" ? actor.participantId : null;
  if (courses === "every") return { id, courses, submitted: [], isAnyway };
  const searched = courses.map((course) => ({
    id: course.id,
    isStaff: can(actor, "desk.work", { courseId: course.id, isOpen: course.isOpen }),
  }));
  const learnt = searched.filter(({ isStaff }) => !isStaff).map((course) => course.id);
  return {
    id,
    courses: searched,
    submitted: await listSubmittedQuestions(actor, learnt),
    isAnyway,
  };
}

/** Whether the actor reads everything of every course, as staff do. */
export const isStaffEverywhere = (actor: Actor): boolean =>
  can(actor, "course.view", SITE) && can(actor, "desk.work", SITE);
