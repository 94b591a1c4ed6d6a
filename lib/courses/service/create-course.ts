import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can, SITE } from "@/lib/identity/policy";
import type { NewCourse } from "../schema";
import { createCourse as keepCourse, setChosenCourse } from "../store/courses";
import { newEnrolmentCode } from "./new-enrolment-code";

/** Makes a course and turns to it. It offers the same quizzes as every other. */
export async function createCourse(
  actor: Actor,
  { hasCode, ...course }: NewCourse,
): Promise<"created" | "taken" | "not-found"> {
  if (actor.kind !== "member" || !can(actor, "course.create", SITE)) return "not-found";
  const enrolmentCode = hasCode ? newEnrolmentCode() : null;
  const id = await keepCourse({ ...course, enrolmentCode }, actor.participantId);
  if (id === "taken") return "taken";
  await setChosenCourse(actor.sessionId, id);
  return "created";
}
