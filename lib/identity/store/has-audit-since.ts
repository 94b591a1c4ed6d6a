import "server-only";
import { db } from "@/lib/platform/db";
import type { AuditAction } from "../audit";

interface Wanted {
  readonly action: AuditAction;
  readonly actorId: string;
  readonly courseId: string;
  /** What the line says in its details under "of". */
  readonly of: string;
}

/** Whether the log has such a line since then. */
export async function hasAuditSince(wanted: Wanted, since: Date): Promise<boolean> {
  const { of, ...line } = wanted;
  const found = await db().auditEntry.findFirst({
    where: { ...line, at: { gt: since }, details: { path: ["of"], equals: of } },
    select: { id: true },
  });
  return found !== null;
}
