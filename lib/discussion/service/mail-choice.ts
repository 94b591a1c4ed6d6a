import "server-only";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { env } from "@/lib/platform/env";
import { sessionSecret } from "@/lib/platform/session-secret";
import type { MailWish } from "../mail-rhythm";
import { readStopToken } from "../stop-token";
import { findMailOf, findMailWish, setMailWish } from "../store/mail-choices";

/** How the actor is mailed of a course. */
export interface MailPage {
  readonly course: Pick<Course, "slug" | "title" | "isOpen">;
  readonly wish: MailWish;
  /** Why no mail comes whatever she wishes: the account is the demonstration's. */
  readonly isDemo: boolean;
  /** Whether a mail about one thread can be answered by mail. */
  readonly canAnswer: boolean;
}

/** The actor's choice for a course that she may view; null where there is none to make. */
export async function getMailPage(actor: Actor, slug: string): Promise<MailPage | null> {
  const place = await placeOf(actor, slug);
  if (place === null || actor.kind !== "member") return null;
  const { course, of } = place;
  return {
    course: { slug: course.slug, title: course.title, isOpen: course.isOpen },
    wish: await findMailWish(of),
    isDemo: actor.isDemo,
    canAnswer: env().replies !== undefined,
  };
}

export async function chooseMail(
  actor: Actor,
  slug: string,
  wish: MailWish,
): Promise<"done" | "not-found"> {
  const place = await placeOf(actor, slug);
  if (place === null) return "not-found";
  await setMailWish(place.of, wish);
  return "done";
}

async function placeOf(actor: Actor, slug: string) {
  if (actor.kind !== "member") return null;
  if (!can(actor, "account.use", { ownerId: actor.participantId })) return null;
  const course = await courseFor(actor, slug, "course.view");
  return course === null
    ? null
    : { course, of: { courseId: course.id, userId: actor.participantId } };
}

/** What a link in a mail would stop; null where it stops nothing. The link is all that is asked for. */
export async function findStoppable(token: string) {
  const of = readStopToken(sessionSecret(env()), token);
  return of === null ? null : findMailOf(of);
}

/** Stops the mails of a course for whom the link was made. */
export async function stopMail(token: string): Promise<"done" | "not-found"> {
  const of = readStopToken(sessionSecret(env()), token);
  if (of === null || (await findMailOf(of)) === null) return "not-found";
  const { isAll } = await findMailWish(of);
  await setMailWish(of, { rhythm: "none", isAll });
  return "done";
}
