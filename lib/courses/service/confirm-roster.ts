import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/identity/actor";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { confirmRoster as confirm } from "../store/roster-imports";
import { courseFor } from "./course-for";
import { runImport } from "./run-imports";

/**
 * Begins the import of a roster that was checked, and does not wait for it. Confirming again, or one
 * with faults, changes nothing.
 */
export async function confirmRoster(
  actor: Actor,
  slug: string,
  id: string,
  clock: Clock = systemClock,
): Promise<"confirmed" | "not-found"> {
  const course = await courseFor(actor, slug, "roster.import");
  const uuid = z.uuid().safeParse(id);
  if (course === null || !uuid.success) return "not-found";
  if (await confirm(course.id, uuid.data, clock.now())) void runImport(uuid.data);
  return "confirmed";
}
