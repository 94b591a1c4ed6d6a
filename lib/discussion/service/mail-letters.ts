import type { Letter } from "@/lib/platform/mail";
import { shownAuthor } from "../author";
import { countWords } from "../count-words";
import { noteTitle } from "../choice-note";
import { mailPath, ownNotesPath, postPath, threadPath } from "../discussion-paths";
import { noticeInWords } from "../notice";
import type { MailLine } from "../store/due-mail";

/** Whom a letter goes to, of which course, and how she stops it. */
interface Addressed {
  readonly first: MailLine;
  readonly siteUrl: string;
  /** The address of the page that stops the mails of the course. */
  readonly stopUrl: string;
}

const ending = ({ first, siteUrl, stopUrl }: Addressed): string =>
  `\n\n--\nNobody reads what is answered to this mail: answer on the site.\nHow often you get mail of ${first.courseTitle}: ${siteUrl}${mailPath(first.courseSlug)}\nNo more of it: ${stopUrl}\n`;

const happened = (line: MailLine): string =>
  noticeInWords(
    "choiceKey" in line
      ? { kind: line.kind }
      : { kind: line.kind, author: shownAuthor(line), isMine: line.isMine },
  );

/** What the thread or note of a line is called, and where it is. */
const subjectOf = (line: MailLine): { readonly title: string; readonly path: string } =>
  "choiceKey" in line
    ? {
        title: noteTitle(line.choiceKey, line.title),
        path: ownNotesPath(line.courseSlug, line.questionId, line.choiceKey),
      }
    : { title: line.title, path: threadPath(line.subjectId) };

/** What a line tells, and where to read on: the words of a post, or why a note was declined. */
function told(line: MailLine, siteUrl: string): string {
  const isNote = "choiceKey" in line;
  const isWritten = ["reply", "mention", "thread"].includes(line.kind);
  const words = isNote ? (line.reason ?? "") : isWritten ? line.plain : "";
  const path = isNote ? subjectOf(line).path : postPath(line.postId);
  return `${happened(line)}:${words === "" ? "" : `\n\n${words}`}\n\n${siteUrl}${path}`;
}

/** What programs that sort mail are told of it; the names of mails are of the site's own host. */
function listOf(
  { first, siteUrl, stopUrl }: Addressed,
  own: string,
  above: string | null,
): NonNullable<Letter["list"]> {
  const host = new URL(siteUrl).hostname;
  return {
    id: `${first.courseSlug}.discussion.${host}`,
    messageId: `${own}@${host}`,
    inReplyTo: above === null ? null : `${above}@${host}`,
    stopUrl: `${stopUrl}/now`,
  };
}

/** What happened in one thread, with the words of its posts, or to one note. */
export function threadLetter(lines: readonly MailLine[], addressed: Addressed): Letter {
  const { first, siteUrl } = addressed;
  const last = lines.at(-1) ?? first;
  const isNote = "choiceKey" in last;
  const isStart = isNote || last.kind === "thread";
  const thread = `thread.${first.subjectId}`;
  return {
    to: first.email,
    subject: `${isStart ? "" : "Re: "}${subjectOf(first).title} (${first.courseTitle})`,
    text: `${lines.map((line) => told(line, siteUrl)).join("\n\n\n")}${ending(addressed)}`,
    list: isNote
      ? listOf(addressed, `${last.kind}.${last.subjectId}`, null)
      : isStart
        ? listOf(addressed, thread, null)
        : listOf(addressed, `${last.kind}.${last.postId}`, thread),
  };
}

/** What happened in the threads of one course and to notes, at the end of a day or week. */
export function digestLetter(lines: readonly MailLine[], addressed: Addressed, now: Date): Letter {
  const { first, siteUrl } = addressed;
  const subjects = new Map<string, MailLine[]>();
  for (const line of lines) {
    subjects.set(line.subjectId, [...(subjects.get(line.subjectId) ?? []), line]);
  }
  const parts = [...subjects.values()].map(([head = first, ...rest]) => {
    const { title, path } = subjectOf(head);
    const all = [head, ...rest].map((line) => `  ${happened(line)}`);
    return `${title}\n${[...new Set(all)].join("\n")}\n  ${siteUrl}${path}`;
  });
  const notes = [...subjects.values()].filter(([head]) => head && "choiceKey" in head).length;
  const news = [
    subjects.size > notes ? countWords(subjects.size - notes, "thread", "threads") : [],
    notes > 0 ? countWords(notes, "note of yours", "notes of yours") : [],
  ].flat();
  const day = now.toISOString().slice(0, 10);
  return {
    to: first.email,
    subject: `${first.courseTitle}: news in ${news.join(" and ")}`,
    text: `Since your last mail of ${first.courseTitle}:\n\n${parts.join("\n\n")}${ending(addressed)}`,
    list: listOf(addressed, `digest.${day}.${first.courseId}`, null),
  };
}
