import "server-only";
import { z } from "zod";
import { courseFor } from "@/lib/courses/service/course-for";
import type { Actor } from "@/lib/identity/actor";
import { type Clock, systemClock } from "@/lib/platform/clock";
import { countCells } from "../import/count-cells";
import type { ImportSettings } from "../import/import-settings";
import { prepareImport } from "../import/prepare-import";
import { storeImport } from "../store/confirm-import";
import { deleteImport, findImport, findUpload, savePending } from "../store/response-imports";

/** Where an import is, for an actor who may import there; null for whom there is none. */
async function placeOf(actor: Actor, slug: string, id: string) {
  const course = await courseFor(actor, slug, "responses.import");
  const uuid = z.uuid().safeParse(id);
  if (actor.kind !== "member" || course === null || !uuid.success) return null;
  return { courseId: course.id, id: uuid.data, createdBy: actor.participantId };
}

/** What waits of the actor's, with its upload and how it is read. */
async function waitingAt(place: NonNullable<Awaited<ReturnType<typeof placeOf>>>) {
  const { courseId, id, createdBy } = place;
  const found = await findImport(courseId, id, createdBy);
  const upload = await findUpload(courseId, id, createdBy);
  const pending = found?.pending ?? null;
  return pending === null || upload === null ? null : { pending, upload };
}

/**
 * Reads an upload again as the actor says.
 *
 * @param change makes the new settings of those that stand, for as many columns.
 */
export async function remapResponses(
  actor: Actor,
  slug: string,
  id: string,
  change: (settings: ImportSettings) => ImportSettings,
): Promise<"read" | "not-found"> {
  const place = await placeOf(actor, slug, id);
  const waiting = place === null ? null : await waitingAt(place);
  if (place === null || waiting === null) return "not-found";
  const settings = change(waiting.pending.settings);
  const { pending } = prepareImport(waiting.upload, { settings });
  return (await savePending(place, pending)) ? "read" : "not-found";
}

/**
 * Stores the answers of an upload without faults, and forgets the upload: `storing` where somebody
 * does so already.
 */
export async function confirmResponses(
  actor: Actor,
  slug: string,
  id: string,
  clock: Clock = systemClock,
): Promise<"stored" | "storing" | "faulty" | "not-found"> {
  const place = await placeOf(actor, slug, id);
  if (place === null) return "not-found";
  const waiting = await waitingAt(place);
  if (waiting === null) {
    // It may be confirmed already: then it is done.
    const found = await findImport(place.courseId, place.id, place.createdBy);
    return found === null ? "not-found" : "stored";
  }
  const { settings } = waiting.pending;
  const { checked } = prepareImport(waiting.upload, { settings });
  if (checked.faults.count > 0) return "faulty";
  const { content, rows } = checked;
  const parts = { content, people: rows.length, rows, cells: countCells(content, rows) };
  switch (await storeImport(place, parts, clock)) {
    case "stored":
      return "stored";
    case "busy":
      return "storing";
    case "gone": {
      const found = await findImport(place.courseId, place.id, place.createdBy);
      if (found === null) return "not-found";
      // Read otherwise meanwhile, it waits to be stored as it is read now.
      return found.pending === null ? "stored" : "faulty";
    }
  }
}

/** Takes an import away, stored or waiting, with everything that it has. */
export async function removeImport(
  actor: Actor,
  slug: string,
  id: string,
): Promise<"removed" | "not-found"> {
  const place = await placeOf(actor, slug, id);
  if (place === null) return "not-found";
  return (await deleteImport(place.courseId, place.id, place.createdBy)) ? "removed" : "not-found";
}
