import "server-only";
import { z } from "zod";
import type { Actor, Member } from "@/lib/identity/actor";
import { can } from "@/lib/identity/policy";
import { systemClock } from "@/lib/platform/clock";
import { type ToldCorrection, toldCorrections } from "@/lib/quiz/service/told-corrections";
import { shownAuthor } from "../author";
import { noteTitle } from "../choice-note";
import { type Inbox, type InboxEntry, type InboxThread, inboxWords } from "../inbox";
import { INBOX_PATH, ownNotesPath, postPath, threadPath } from "../discussion-paths";
import { type InboxCursor, inboxCursorText, inboxStart, readInboxCursor } from "../inbox-cursor";
import { type InboxLine, listInboxLines } from "../store/inbox-lines";
import type { InboxReader } from "../store/inbox-reader";
import { countUnread, type InboxHead, walkInbox } from "../store/inbox-walk";
import { markAllRead, markNoticeRead } from "../store/read-notices";
import { toldOfCorrection } from "./told-of-correction";

/** How many threads stand on a page. */
const PAGE = 20;

/** The actor's inbox, a page of it; null for whoever has no account. */
export async function getInbox(actor: Actor, after: string | undefined): Promise<Inbox | null> {
  const reader = readerOf(actor);
  if (reader === null) return null;
  const [{ heads, next }, unreadCount] = await Promise.all([
    pageOf(reader, readInboxCursor(after)),
    countUnread(reader),
  ]);
  const ids = heads.map(({ subjectId }) => subjectId);
  const lines = await listInboxLines(reader, ids);
  const told = await toldCorrections(
    reader.id,
    lines.flatMap((line) => (isOfCorrection(line) ? [line.subjectId] : [])),
  );
  return {
    unreadCount,
    threads: ids.flatMap((id) =>
      threadOf(
        lines.filter(({ subjectId }) => subjectId === id),
        told,
      ),
    ),
    next: next === null ? null : inboxCursorText(next),
  };
}

/** What stands on a page: of what is unread, and where that ends on it, of what was read. */
async function pageOf(
  reader: InboxReader,
  from: InboxCursor,
): Promise<{ readonly heads: readonly InboxHead[]; readonly next: InboxCursor | null }> {
  const first = await walkInbox(reader, from, PAGE + 1);
  if (first.heads.length > PAGE) return cut(first.heads, from.isUnread);
  if (first.next !== null || !from.isUnread) return first;
  const rest = await walkInbox(reader, inboxStart(false), PAGE + 1 - first.heads.length);
  const heads = [...first.heads, ...rest.heads];
  return heads.length > PAGE ? cut(heads, first.heads.length === PAGE) : { heads, next: rest.next };
}

/** A page, and the one behind its last thread; where that is unread, among what is unread. */
function cut(heads: readonly InboxHead[], isUnread: boolean) {
  const shown = heads.slice(0, PAGE);
  const last = shown.at(-1);
  return { heads: shown, next: last === undefined ? null : { isUnread, ...last } };
}

/** The way to the inbox for the head of every page; null for whoever has none. */
export async function inboxLink(
  actor: Actor,
): Promise<{ readonly href: string; readonly words: string; readonly fresh: string } | null> {
  const reader = readerOf(actor);
  return reader === null
    ? null
    : {
        href: INBOX_PATH,
        words: inboxWords(await countUnread(reader)),
        fresh: `${INBOX_PATH}/words`,
      };
}

/** Marks a line as read and says where it leads; null where the actor has no such line. */
export async function openNotice(
  actor: Actor,
  noticeId: string,
  clock = systemClock,
): Promise<string | null> {
  const id = z.uuid().safeParse(noticeId);
  const reader = readerOf(actor);
  if (reader === null || !id.success) return null;
  const target = await markNoticeRead(id.data, reader.id, clock.now());
  if (target === null) return null;
  switch (target.kind) {
    case "post":
      return postPath(target.postId);
    case "note":
      return ownNotesPath(target.courseSlug, target.questionId, target.choiceKey);
    case "correction": {
      const { correctionId, courseSlug, isWithdrawn } = target;
      const told = await toldCorrections(reader.id, [correctionId]);
      const kind = isWithdrawn ? "correction-withdrawn" : "key-corrected";
      return toldOfCorrection({ kind, title: "", courseSlug }, told.get(correctionId)).path;
    }
  }
}

/** Marks all of the actor's inbox as read. */
export async function readAllNotices(
  actor: Actor,
  clock = systemClock,
): Promise<"done" | "not-found"> {
  const reader = readerOf(actor);
  if (reader === null) return "not-found";
  await markAllRead(reader.id, clock.now());
  return "done";
}

/** The actor as the inbox knows her: the courses that she may read now, and those that she works in. */
function readerOf(actor: Actor): InboxReader | null {
  if (actor.kind !== "member") return null;
  if (!can(actor, "account.use", { ownerId: actor.participantId })) return null;
  const where = (action: "course.view" | "desk.work") =>
    coursesOf(actor).filter((courseId) => can(actor, action, { courseId }));
  return {
    id: actor.participantId,
    seesAll: actor.isAdministrator,
    courseIds: where("course.view"),
    staffCourseIds: where("desk.work"),
  };
}

const coursesOf = ({ memberships }: Member): readonly string[] =>
  memberships.map(({ courseId }) => courseId);

type OfCorrection = Extract<InboxLine, { kind: "key-corrected" | "correction-withdrawn" }>;

const isOfCorrection = (row: InboxLine): row is OfCorrection =>
  row.kind === "key-corrected" || row.kind === "correction-withdrawn";

function threadOf(
  rows: readonly InboxLine[],
  told: ReadonlyMap<string, ToldCorrection>,
): readonly InboxThread[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { subjectId, title, courseTitle, courseSlug, unreadCount, count } = first;
  const correction = told.get(subjectId);
  const entries = rows.map((row) => entryOf(row, correction));
  const of = { id: subjectId, courseTitle, unreadCount, count, entries };
  if (isOfCorrection(first)) {
    const { title: named, path } = toldOfCorrection(first, correction);
    return [{ ...of, title: named, path }];
  }
  return "choiceKey" in first
    ? [
        {
          ...of,
          title: noteTitle(first.choiceKey, title),
          path: ownNotesPath(courseSlug, first.questionId, first.choiceKey),
        },
      ]
    : [{ ...of, title, path: threadPath(subjectId) }];
}

/** A line picked field by field, so that nothing of an author comes along that may not. */
function entryOf(row: InboxLine, correction: ToldCorrection | undefined): InboxEntry {
  const line = { id: row.id, at: row.at, isUnread: row.isUnread };
  if (isOfCorrection(row)) return { ...line, ...toldOfCorrection(row, correction).notice };
  return "choiceKey" in row
    ? { ...line, kind: row.kind }
    : { ...line, kind: row.kind, author: shownAuthor(row), isMine: row.isMine };
}
