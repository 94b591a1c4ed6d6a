import "server-only";
import { z } from "zod";
import { currentDatabase } from "@/lib/platform/db";
import { queryRows } from "@/lib/platform/query-rows";

const rowSchema = z.object({
  id: z.uuid(),
  at: z.date(),
  action: z.string(),
  actorId: z.uuid().nullable(),
  actorName: z.string().nullable(),
  subjectId: z.uuid().nullable(),
  subjectName: z.string().nullable(),
  courseTitle: z.string().nullable(),
});
export type StoredAuditLine = z.infer<typeof rowSchema>;

interface Page {
  /** An action of the log; null for all. */
  readonly action: string | null;
  /** A piece of a name or address, or an id; null for everybody. */
  readonly person: string | null;
  /** The last line of the page before; null for the newest. */
  readonly after: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/**
 * Lines of the audit log, the newest first. One raw statement: it joins the names in, and goes on
 * behind a line, so that the thousandth page costs what the first does.
 */
export function listAudit({ action, person, after, limit }: Page) {
  return queryRows(currentDatabase(), rowSchema)`
    SELECT e.id, e.at, e.action,
      e.actor_id AS "actorId", a.name AS "actorName",
      e.subject_id AS "subjectId", s.name AS "subjectName",
      c.title AS "courseTitle"
    FROM audit_entry e
    LEFT JOIN person a ON a.id = e.actor_id
    LEFT JOIN person s ON s.id = e.subject_id
    LEFT JOIN course c ON c.id = e.course_id
    WHERE (${action}::text IS NULL OR e.action = ${action}::text)
      AND (${after?.at.toISOString() ?? null}::timestamptz IS NULL
        OR (e.at, e.id) < (${after?.at.toISOString() ?? null}::timestamptz, ${after?.id ?? null}::uuid))
      AND (${person}::text IS NULL
        OR e.actor_id::text = ${person}::text OR e.subject_id::text = ${person}::text
        OR strpos(lower(a.name || ' ' || a.email), lower(${person}::text)) > 0
        OR strpos(lower(s.name || ' ' || s.email), lower(${person}::text)) > 0)
    ORDER BY e.at DESC, e.id DESC
    LIMIT ${limit}::int`;
}
