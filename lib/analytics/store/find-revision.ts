import "server-only";
import { db } from "@/lib/platform/db";
import type { CellPlace } from "../delta";

/** The name that the counts of a report have now; null where none of them ever changed. */
export async function findRevision({ courseId, source }: CellPlace): Promise<string | null> {
  const found = await db().countsRevision.findUnique({
    where: { courseId_source: { courseId, source } },
    select: { revision: true },
  });
  return found?.revision ?? null;
}
