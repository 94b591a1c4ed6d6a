import "server-only";
import { db } from "@/lib/platform/db";

/** A note of a course whose proposer staff can look up; null where there is none. */
export function findUnnamedNote(
  courseId: string,
  id: string,
): Promise<{ readonly id: string; readonly choiceKey: string } | null> {
  return db().choiceNote.findFirst({
    where: { id, courseId, isNamed: false, isSecret: false },
    select: { id: true, choiceKey: true },
  });
}
