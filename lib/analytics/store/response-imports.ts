import "server-only";
import { z } from "zod";
import { writeAudit } from "@/lib/identity/store/audit";
import { db } from "@/lib/platform/db";
import { inTransaction } from "@/lib/platform/in-transaction";
import { writeSource } from "../source";
import type { Upload } from "../import/prepare-import";
import {
  type ImportContent,
  importContentSchema,
  type PendingImport,
  pendingImportSchema,
} from "../import/response-import";
import { importRow, listed } from "./list-imports";
import { seenBy } from "./seen-by";

const foundRow = importRow.extend({
  pending: pendingImportSchema.nullable(),
  content: importContentSchema.nullable(),
  /** When the last piece of it was written that is being stored; null where it is not. */
  storingAt: z.date().nullable(),
  /** People and counts written so far. */
  storedParts: z.int(),
});

/** An import with what is known of it, without its upload and its people. */
export type FoundImport = z.infer<typeof foundRow>;

/** An upload that waits, of whoever sent it. */
const waiting = (courseId: string, id: string, createdBy: string) => ({
  id,
  courseId,
  createdBy,
  confirmedAt: null,
});

/**
 * Keeps an upload that was read. What the same person uploaded in the course before and has not
 * confirmed stays, for a day.
 *
 * @returns its id.
 */
export async function saveUpload(
  about: { readonly courseId: string; readonly createdBy: string; readonly fileName: string },
  upload: Upload,
  pending: PendingImport,
): Promise<string> {
  const { id } = await db().responseImport.create({
    data: {
      ...about,
      title: pending.settings.title,
      answers: new Uint8Array(upload.answers),
      key: upload.key === null ? null : new Uint8Array(upload.key),
      pending,
      people: pending.people,
    },
    select: { id: true },
  });
  return id;
}

/** An import that somebody may see; null where there is none. */
export async function findImport(
  courseId: string,
  id: string,
  viewerId: string,
): Promise<FoundImport | null> {
  const found = await db().responseImport.findFirst({
    where: { id, ...seenBy(courseId, viewerId) },
    select: { ...listed, pending: true, content: true, storingAt: true, storedParts: true },
  });
  return found === null ? null : foundRow.parse(found);
}

/** An import of a course that was confirmed, whoever looks; null where there is none. */
export async function findStoredImport(
  courseId: string,
  id: string,
): Promise<{ readonly title: string; readonly content: ImportContent } | null> {
  const found = await db().responseImport.findFirst({
    where: { id, courseId, confirmedAt: { not: null } },
    select: { title: true, content: true },
  });
  return found === null
    ? null
    : { title: found.title, content: importContentSchema.parse(found.content) };
}

/** How many uploads of somebody wait in a course. */
export const countWaiting = (courseId: string, createdBy: string): Promise<number> =>
  db().responseImport.count({ where: { courseId, createdBy, confirmedAt: null } });

/** The upload of an import that waits, for whoever sent it. */
export async function findUpload(
  courseId: string,
  id: string,
  createdBy: string,
): Promise<Upload | null> {
  const found = await db().responseImport.findFirst({
    where: waiting(courseId, id, createdBy),
    select: { answers: true, key: true },
  });
  const answers = found?.answers ?? null;
  return found === null || answers === null ? null : { answers, key: found.key };
}

/** Keeps how an upload is read now; false where it does not wait any more. */
export async function savePending(
  { courseId, id, createdBy }: { courseId: string; id: string; createdBy: string },
  pending: PendingImport,
): Promise<boolean> {
  const { count } = await db().responseImport.updateMany({
    where: waiting(courseId, id, createdBy),
    // Whoever is storing it as it was read before is not to go on.
    data: {
      pending,
      title: pending.settings.title,
      people: pending.people,
      storingKey: null,
      storingAt: null,
    },
  });
  return count > 0;
}

/** Takes an import away with all its answers and counts; false where there is none for the actor. */
export function deleteImport(courseId: string, id: string, actorId: string): Promise<boolean> {
  return inTransaction(async (transaction) => {
    const found = await transaction.responseImport.findFirst({
      where: { id, ...seenBy(courseId, actorId) },
      select: { confirmedAt: true, title: true, people: true },
    });
    if (found === null) return false;
    const { count } = await transaction.responseImport.deleteMany({ where: { id } });
    if (count === 0) return false;
    await transaction.cubeCell.deleteMany({
      where: { courseId, source: writeSource({ kind: "import", importId: id }) },
    });
    if (found.confirmedAt !== null) {
      await writeAudit(
        {
          action: "responses.deleted",
          actorId,
          courseId,
          details: { import: id, title: found.title, people: found.people },
        },
        transaction,
      );
    }
    return true;
  });
}

/** Takes away the uploads that came before a moment and were not confirmed. */
export async function purgeUploads(before: Date): Promise<number> {
  const where = { confirmedAt: null, createdAt: { lt: before } };
  return inTransaction(async (transaction) => {
    const found = await transaction.responseImport.findMany({
      where,
      select: { id: true, courseId: true },
    });
    let purged = 0;
    for (const { id, courseId } of found) {
      // It may have been confirmed in this moment; then its counts stay too.
      const { count } = await transaction.responseImport.deleteMany({ where: { ...where, id } });
      if (count === 0) continue;
      // Of one whose storing ended half-way there are counts.
      const source = writeSource({ kind: "import", importId: id });
      await transaction.cubeCell.deleteMany({ where: { courseId, source } });
      purged += 1;
    }
    return purged;
  });
}
