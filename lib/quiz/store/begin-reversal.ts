import "server-only";
import { writeAudit } from "@/lib/identity/store/audit";
import { inTransaction } from "@/lib/platform/in-transaction";
import { listAnswerGroups } from "./answer-groups";
import { lockKey } from "./lock-key";
import { isVersionReadable } from "./version-in-force";

/** What became of it. */
export type BegunReversal =
  | { readonly kind: "begun"; readonly total: number }
  /** It was reverted before. */
  | { readonly kind: "reverted" }
  /** What would hold again is kept in a form that cannot be read any more. */
  | { readonly kind: "unreadable" }
  /** Marks are being changed by this or another correction, or a later one stands on it. */
  | { readonly kind: "busy" | "not-last" | "not-found" };

/**
 * Lets what held before a correction hold again, and writes down who asked for it: one transaction.
 * The newest correction of a version goes first, since its marks were made from the earlier one's.
 */
export function beginReversal(ask: {
  readonly courseId: string;
  readonly questionId: string;
  readonly correctionId: string;
  readonly revertedBy: string;
  readonly now: Date;
}): Promise<BegunReversal> {
  const { courseId, questionId, correctionId, revertedBy, now } = ask;
  return inTransaction(async (transaction) => {
    await lockKey(courseId, questionId, transaction);
    const standing = await transaction.keyCorrection.findMany({
      where: { courseId, questionId, state: { not: "reverted" } },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      select: {
        id: true,
        state: true,
        versionId: true,
        fromId: true,
        toId: true,
        to: { select: { isCurrent: true } },
      },
    });
    const correction = standing.find(({ id }) => id === correctionId);
    if (correction === undefined) {
      const where = { id: correctionId, courseId, questionId };
      const known = await transaction.keyCorrection.count({ where });
      return { kind: known > 0 ? "reverted" : "not-found" };
    }
    if (standing.some(({ state }) => state !== "done")) return { kind: "busy" };
    const { versionId, fromId, toId, to } = correction;
    const last = standing.find((other) => other.versionId === versionId);
    if (last?.id !== correctionId) return { kind: "not-last" };
    // A regrade that cannot read its version would never end, and keep the question busy.
    if (!(await isVersionReadable(fromId, transaction))) return { kind: "unreadable" };
    await transaction.questionVersion.updateMany({
      where: { id: toId, courseId },
      data: { isCurrent: false, holds: false },
    });
    await transaction.questionVersion.updateMany({
      where: { id: fromId, courseId },
      data: { isCurrent: to.isCurrent, holds: true },
    });
    const groups = await listAnswerGroups({ courseId, bankVersionId: versionId }, transaction);
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    await transaction.keyCorrection.updateMany({
      where: { id: correctionId },
      data: {
        state: "reverting",
        cursor: null,
        total,
        done: 0,
        finishedAt: null,
        revertedBy,
        revertedAt: now,
      },
    });
    const details = { correction: correctionId, question: questionId };
    await writeAudit(
      { action: "key.correction-reverted", actorId: revertedBy, courseId, details },
      transaction,
    );
    return { kind: "begun", total };
  });
}
