import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { confirmRoster as confirm, findRoster } from "../store/roster-imports";
import { courseFor } from "./course-for";
import { runImport } from "./run-imports";

/**
 * Begins the import of a roster that the actor had checked, and does not wait for it. Confirming
 * again, or one with faults, changes nothing. Another's she cannot confirm: what it does is done with
 * the rights of whoever had it checked, and told of her in the audit log.
 */
export async function confirmRoster(
  actor: Actor,
  slug: string,
  id: string,
  clock: Clock = systemClock,
): Promise<"confirmed" | "not-found"> {
  const course = await courseFor(actor, slug, "roster.import");
  const uuid = z.uuid().safeParse(id);
  if (actor.kind !== "member" || course === null || !uuid.success) return "not-found";
  const confirmed = await confirm(course.id, uuid.data, actor.participantId, clock.now());
  if (confirmed) void runImport(uuid.data);
  const found = await findRoster(course.id, uuid.data, actor.participantId);
  return found === null ? "not-found" : "confirmed";
}
