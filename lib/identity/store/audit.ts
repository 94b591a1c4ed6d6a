import "server-only";
import { db } from "@/lib/platform/db";
import type { Prisma } from "@/prisma/client/client";
import type { AuditAction } from "../audit";

/** A line of the audit log. */
export interface NewAuditEntry {
  readonly action: AuditAction;
  /** Who did it; null for the system and for somebody not signed in. */
  readonly actorId: string | null;
  readonly subjectId?: string | null;
  readonly courseId?: string | null;
  readonly details?: Prisma.InputJsonObject;
}

/** The client, or the transaction of the change itself: an audited change and its line share one. */
type Writer = Pick<Prisma.TransactionClient, "auditEntry">;

/** Adds a line to the audit log. */
export async function writeAudit(entry: NewAuditEntry, writer: Writer = db()): Promise<void> {
  const { action, actorId, subjectId = null, courseId = null, details = {} } = entry;
  await writer.auditEntry.create({
    data: { action, actorId, subjectId, courseId, details },
    select: { id: true },
  });
}

/** Adds many lines to the audit log at once. */
export async function writeAudits(
  entries: readonly NewAuditEntry[],
  writer: Writer = db(),
): Promise<void> {
  await writer.auditEntry.createMany({
    data: entries.map(({ subjectId = null, courseId = null, details = {}, ...entry }) => ({
      ...entry,
      subjectId,
      courseId,
      details,
    })),
  });
}
