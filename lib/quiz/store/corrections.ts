import "server-only";
import { currentDatabase, db } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";
import { type Correction, correctionSchema } from "../correction/correction";

/** The corrections of a question in a course, the newest first. */
export function findCorrections(
  courseId: string,
  questionId: string,
): Promise<readonly Correction[]> {
  return queryRows(currentDatabase(), correctionSchema)`
    SELECT k.id, k.version_id AS "versionId", k.rulings, k.reason, p.name AS by, k.created_at AS at, k.state,
      k.total, k.done, k.moved, o.name AS "revertedBy", k.reverted_at AS "revertedAt"
    FROM key_correction k
    LEFT JOIN person p ON p.id = k.created_by
    LEFT JOIN person o ON o.id = k.reverted_by
    WHERE k.course_id = ${courseId}::uuid AND k.question_id = ${questionId}
    ORDER BY k.created_at DESC, k.id DESC`;
}

/** The corrections that have answers left to look at: a crash may have left some. */
export async function listUnfinishedCorrections(): Promise<readonly string[]> {
  const rows = await db().keyCorrection.findMany({
    where: { state: { in: ["running", "reverting"] } },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
