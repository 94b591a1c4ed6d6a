import "server-only";
import type { Actor } from "@/lib/identity/actor";
import type { CourseSettings } from "../schema";
import { editCourse as keepSettings, setEnrolmentCode } from "../store/courses";
import { courseFor } from "./course-for";
import { newEnrolmentCode } from "./new-enrolment-code";

/** Changes the title of a course, and whether it is open to everybody. */
export async function editCourse(
  actor: Actor,
  slug: string,
  settings: CourseSettings,
): Promise<"edited" | "not-found"> {
  const course = await courseFor(actor, slug, "course.edit");
  if (actor.kind !== "member" || course === null) return "not-found";
  await keepSettings(course, settings, actor.participantId);
  return "edited";
}

/** Gives a course a new enrolment code, or takes it away; the old one no longer works. */
export async function changeEnrolmentCode(
  actor: Actor,
  slug: string,
  wanted: "new" | "none",
): Promise<"changed" | "not-found"> {
  const course = await courseFor(actor, slug, "course.edit");
  if (actor.kind !== "member" || course === null) return "not-found";
  const code = wanted === "new" ? newEnrolmentCode() : null;
  await setEnrolmentCode(course.id, code, actor.participantId);
  return "changed";
}
