import type { Letter } from "@/lib/platform/mail";
import { shownAuthor } from "../author";
import { countWords } from "../count-words";
import { mailPath, postPath, threadPath } from "../discussion-paths";
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
  `\n\n--\nNobody reads what is answered to this mail: answer in the thread.\nHow often you get mail of ${first.courseTitle}: ${siteUrl}${mailPath(first.courseSlug)}\nNo more of it: ${stopUrl}\n`;

const happened = (line: MailLine): string =>
  noticeInWords({ kind: line.kind, author: shownAuthor(line), isMine: line.isMine });

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

/** What happened in one thread, with the words of its posts. */
export function threadLetter(lines: readonly MailLine[], addressed: Addressed): Letter {
  const { first, siteUrl } = addressed;
  const last = lines.at(-1) ?? first;
  const parts = lines.map((line) => {
    const words = ["reply", "mention", "thread"].includes(line.kind) ? `\n\n${line.plain}` : "";
    return `${happened(line)}:${words}\n\n${siteUrl}${postPath(line.postId)}`;
  });
  const isStart = last.kind === "thread";
  const thread = `thread.${first.threadId}`;
  return {
    to: first.email,
    subject: `${isStart ? "" : "Re: "}${first.title} (${first.courseTitle})`,
    text: `${parts.join("\n\n\n")}${ending(addressed)}`,
    list: isStart
      ? listOf(addressed, thread, null)
      : listOf(addressed, `${last.kind}.${last.postId}`, thread),
  };
}

/** What happened in the threads of one course, each in a line, at the end of a day or week. */
export function digestLetter(lines: readonly MailLine[], addressed: Addressed, now: Date): Letter {
  const { first, siteUrl } = addressed;
  const threads = new Map<string, MailLine[]>();
  for (const line of lines)
    threads.set(line.threadId, [...(threads.get(line.threadId) ?? []), line]);
  const parts = [...threads].map(([id, [head = first, ...rest]]) => {
    const all = [head, ...rest].map((line) => `  ${happened(line)}`);
    return `${head.title}\n${[...new Set(all)].join("\n")}\n  ${siteUrl}${threadPath(id)}`;
  });
  const day = now.toISOString().slice(0, 10);
  return {
    to: first.email,
    subject: `${first.courseTitle}: news in ${countWords(threads.size, "thread", "threads")}`,
    text: `Since your last mail of ${first.courseTitle}:\n\n${parts.join("\n\n")}${ending(addressed)}`,
    list: listOf(addressed, `digest.${day}.${first.courseId}`, null),
  };
}
