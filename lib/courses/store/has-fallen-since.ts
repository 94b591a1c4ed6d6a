import "server-only";
import { z } from "zod";
import { courseRoleSchema } from "@/lib/identity/schema";
import { db } from "@/lib/platform/db";
import { outranks } from "../outranks";
import type { Transaction } from "@/lib/platform/transaction";

const roleChange = z.object({ from: courseRoleSchema, to: courseRoleSchema });

/**
 * Whether somebody was removed from a course or given a lower role after a moment, by the audit log.
 * Whoever decided that may not have known of an older invitation, which must not undo it.
 */
export async function hasFallenSince(
  courseId: string,
  userId: string,
  moment: Date,
  reader: Pick<Transaction, "auditEntry"> = db(),
): Promise<boolean> {
  const lines = await reader.auditEntry.findMany({
    where: {
      courseId,
      subjectId: userId,
      at: { gte: moment },
      action: { in: ["member.removed", "member.role-changed"] },
    },
    select: { action: true, details: true },
  });
  return lines.some(({ action, details }) => {
    if (action === "member.removed") return true;
    const { from, to } = roleChange.parse(details);
    return outranks(from, to);
  });
}
