import "server-only";
import type { Actor } from "@/lib/identity/actor";
import { can, SITE } from "@/lib/identity/policy";
import { countTry } from "@/lib/platform/rate-limit";
import { readEnrolmentCode } from "../enrolment-code";
import { findCourseByCode, setChosenCourse } from "../store/courses";
import { joinByCode as join } from "../store/members";

/** Somebody misreads a code a few times; a class behind one address joins within minutes. */
const ACCOUNT = { name: "join-account", tries: 10, seconds: 60 * 60 };
const MACHINE = { name: "join-machine", tries: 200, seconds: 60 * 60 };

export type JoinOutcome =
  | { readonly kind: "joined" | "unchanged"; readonly title: string }
  | { readonly kind: "unknown" | "not-signed-in" }
  | { readonly kind: "wait"; readonly seconds: number };

/**
 * Makes the actor a learner of the course with this enrolment code, and turns to it.
 *
 * @param machine where the request came from.
 */
export async function joinByCode(
  actor: Actor,
  typed: string,
  machine: string,
): Promise<JoinOutcome> {
  if (actor.kind !== "member" || !can(actor, "course.join", SITE)) return { kind: "not-signed-in" };
  for (const verdict of await Promise.all([
    countTry(ACCOUNT, [actor.participantId]),
    countTry(MACHINE, [machine]),
  ])) {
    if (verdict.kind === "wait") return verdict;
  }
  const course = await findCourseByCode(readEnrolmentCode(typed));
  if (course === null) return { kind: "unknown" };
  const outcome = await join(course.id, actor.participantId);
  await setChosenCourse(actor.sessionId, course.id);
  return { kind: outcome === "joined" ? "joined" : "unchanged", title: course.title };
}
