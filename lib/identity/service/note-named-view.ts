import "server-only";
import { type Clock, systemClock } from "@/lib/platform/clock";
import type { Member } from "../actor";
import { writeAudit } from "../store/audit";
import { hasAuditSince } from "../store/has-audit-since";

/** Somebody who goes from page to page of one list looks once. */
const ONE_LOOK_MS = 60 * 60 * 1000;

/**
 * Writes down that somebody is shown how learners of a course do, by name. To be called before the
 * names are sent.
 *
 * @param of which page of names it is.
 */
export async function noteNamedView(
  { participantId }: Member,
  courseId: string,
  of: string,
  clock: Clock = systemClock,
): Promise<void> {
  const line = { action: "report.named-viewed", actorId: participantId, courseId } as const;
  const since = new Date(clock.now().getTime() - ONE_LOOK_MS);
  if (await hasAuditSince({ ...line, of }, since)) return;
  await writeAudit({ ...line, details: { of } });
}
