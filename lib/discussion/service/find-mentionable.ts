import "server-only";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { countTry, type Limit } from "@/lib/platform/rate-limit";
import { foldName } from "../fold-name";
import { nameQuerySchema } from "../schema";
import { listMentionable, type Mentionable } from "../store/mentionable";
import { mayWrite } from "./may-write";

const LIMIT: Limit = { name: "people", tries: 300, seconds: 600 };

export type FoundPeople =
  | { readonly kind: "found"; readonly people: readonly Mentionable[] }
  | { readonly kind: "wait"; readonly seconds: number }
  | { readonly kind: "not-found" };

/**
 * Whom somebody who writes in a course may mention: its staff and those who post under their names;
 * staff may mention every member. Never an e-mail address.
 */
export async function findMentionable(
  actor: Actor,
  slug: string,
  query: string,
): Promise<FoundPeople> {
  const course = await courseFor(actor, slug, "course.view");
  if (course === null || actor.kind !== "member") return { kind: "not-found" };
  const place = { courseId: course.id, isOpen: course.isOpen };
  const may = await mayWrite(actor, place, systemClock.now());
  if (may.kind !== "ok") return { kind: "not-found" };
  const verdict = await countTry(LIMIT, [actor.participantId]);
  if (verdict.kind === "wait") return verdict;
  const typed = nameQuerySchema.safeParse(query);
  const folded = typed.success ? foldName(typed.data) : "";
  if (folded === "") return { kind: "found", people: [] };
  const people = await listMentionable({
    ...place,
    query: folded,
    isWhole: can(actor, "members.view", place),
  });
  return { kind: "found", people };
}
