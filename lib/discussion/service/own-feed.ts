import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { feedPath } from "../discussion-paths";
import { hashFeedSecret, newFeedSecret } from "../feed-secret";
import { deleteFeed, findFeedSince, setFeed } from "../store/feeds";

/** The actor's feed of a course that she may view. */
export interface OwnFeed {
  readonly course: { readonly slug: string; readonly title: string };
  /** When its address was made; null where there is none. */
  readonly since: Date | null;
}

export async function getOwnFeed(actor: Actor, slug: string): Promise<OwnFeed | null> {
  const place = await placeOf(actor, slug);
  if (place === null) return null;
  const { course, of } = place;
  return { course: { slug: course.slug, title: course.title }, since: await findFeedSince(of) };
}

/** Makes the address of the actor's feed; an earlier one is worth nothing from then on. */
export async function makeFeed(
  actor: Actor,
  slug: string,
  clock = systemClock,
): Promise<string | null> {
  const place = await placeOf(actor, slug);
  if (place === null) return null;
  const secret = newFeedSecret();
  await setFeed(place.of, hashFeedSecret(secret), clock.now());
  return `${env().siteUrl}${feedPath(place.course.slug)}/${secret}`;
}

export async function revokeFeed(actor: Actor, slug: string): Promise<"done" | "not-found"> {
  const place = await placeOf(actor, slug);
  if (place === null) return "not-found";
  await deleteFeed(place.of);
  return "done";
}

/** An account of the demonstration is everybody's, and so would be its feed. */
async function placeOf(actor: Actor, slug: string) {
  if (actor.kind !== "member") return null;
  if (!can(actor, "account.edit", { ownerId: actor.participantId })) return null;
  const course = await courseFor(actor, slug, "course.view");
  return course === null
    ? null
    : { course, of: { courseId: course.id, userId: actor.participantId } };
}
