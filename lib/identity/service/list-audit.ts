import "server-only";
import type { Actor } from "../actor";
import { actionInWords, afterLine, type AuditQuery } from "../audit-page";
import { can, SITE } from "../policy";
import { listAudit as listStored, type StoredAuditLine } from "../store/list-audit";

/** Lines on one page. */
const PAGE = 50;

/** A line of the log in words. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly actor: string;
  readonly words: string;
  /** Whom it was done to; null where that is nobody else. */
  readonly subject: string | null;
  readonly course: string | null;
}

/** A page of the log. */
export interface AuditPage {
  readonly lines: readonly AuditLine[];
  /** Where the next page goes on; null at the end. */
  readonly next: string | null;
}

/** What was done on this site, the newest first; null for whoever may not see it. */
export async function listAudit(actor: Actor, query: AuditQuery): Promise<AuditPage | null> {
  if (!can(actor, "audit.view", SITE)) return null;
  const rows = await listStored({ ...query, limit: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    lines: shown.map(lineOf),
    next: rows.length > PAGE && last !== undefined ? afterLine(last) : null,
  };
}

function lineOf({ id, at, action, courseTitle, ...who }: StoredAuditLine): AuditLine {
  const isOther = who.subjectId !== null && who.subjectId !== who.actorId;
  return {
    id,
    at,
    actor: who.actorId === null ? "The system" : nameOf(who.actorName, who.actorId),
    words: actionInWords(action),
    subject: isOther && who.subjectId !== null ? nameOf(who.subjectName, who.subjectId) : null,
    course: courseTitle,
  };
}

/** Whoever deleted her account has no name any more; lines of hers are told by the end of her id. */
const nameOf = (name: string | null, id: string): string =>
  name ?? `Somebody who is gone (…${id.slice(-6)})`;
