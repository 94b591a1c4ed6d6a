import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { findCourse, setChosenCourse } from "../store/courses";

/** Turns the actor's pages to a course that she may see. */
export async function turnToCourse(
  actor: Actor,
  courseId: string,
): Promise<"turned" | "not-found"> {
  const id = z.uuid().safeParse(courseId);
  const course = id.success ? await findCourse(id.data) : null;
  if (actor.kind !== "member" || course === null) return "not-found";
  const resource = { courseId: course.id, isOpen: course.isOpen };
  if (!can(actor, "course.view", resource)) return "not-found";
  await setChosenCourse(actor.sessionId, course.id);
  return "turned";
}
