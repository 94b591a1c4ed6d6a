import "server-only";
import { z } from "zod";
import type { Course } from "@/lib/courses/course";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { systemClock } from "@/lib/platform/clock";
import { type BanRow, liftBan, listBans } from "../../store/moderation/ban-writer";

/** Who may not write in a course, for whoever may change that. */
export interface Bans {
  readonly course: Pick<Course, "slug" | "title">;
  readonly bans: readonly BanRow[];
}

export async function getBans(
  actor: Actor,
  slug: string,
  clock = systemClock,
): Promise<Bans | null> {
  const course = await courseFor(actor, slug, "writer.ban");
  if (course === null) return null;
  const { title } = course;
  return { course: { slug: course.slug, title }, bans: await listBans(course.id, clock.now()) };
}

/** Lets somebody write again. */
export async function unban(
  actor: Actor,
  slug: string,
  banId: string,
  clock = systemClock,
): Promise<"done" | "not-found"> {
  const course = await courseFor(actor, slug, "writer.ban");
  const id = z.uuid().safeParse(banId);
  if (actor.kind !== "member" || course === null || !id.success) return "not-found";
  const by = { actorId: actor.participantId, courseId: course.id, now: clock.now() };
  return (await liftBan(id.data, by)) ? "done" : "not-found";
}
