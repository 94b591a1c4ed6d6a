import type { Letter } from "@/lib/platform/mail";
import { countWords } from "../count-words";
import { mailPath } from "../discussion-paths";
import { MARKER } from "../mail-replies/quoted-part";
import { type ToldLine, threadName } from "./mail-lines";
import type { OfferedReply } from "./mail-replies/offer-reply";

/** Whom a letter goes to, of which course, and how she stops it. */
interface Addressed {
  readonly first: ToldLine;
  readonly siteUrl: string;
  /** The address of the page that stops the mails of the course. */
  readonly stopUrl: string;
}

const UNREAD = "Nobody reads what is answered to this mail: answer on the site.";

/** What becomes of an answer to a letter, so that nobody posts what she did not mean to. */
const becomes = ({ isAnonymous }: OfferedReply, { courseTitle, isOpen }: ToldLine): string =>
  `Answer this mail, and what you write is posted in the thread, for everybody ${
    isOpen ? "to read, whether they have an account or not" : `in ${courseTitle} to read`
  }, ${
    isAnonymous
      ? "without your name, since you have written so there. Your name and address are not shown, but what you write is: leave no signature in it."
      : "under your name. Leave out of it what is nobody’s business, such as a signature."
  } Pictures are not taken.`;

const ending = ({ first, siteUrl, stopUrl }: Addressed, answering = UNREAD): string =>
  `\n\n--\n${answering}\nHow often you get mail of ${first.courseTitle}: ${siteUrl}${mailPath(first.courseSlug)}\nNo more of it: ${stopUrl}\n`;

/** What a line tells, and where to read on: the words of a post, or the reason of staff. */
const told = ({ subject, happened, words, path }: ToldLine, siteUrl: string): string => {
  const lead =
    subject.kind === "correction" ? `${happened}.${words === "" ? "" : " Why:"}` : `${happened}:`;
  return `${lead}${words === "" ? "" : `\n\n${words}`}\n\n${siteUrl}${path}`;
};

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

/**
 * What happened in one thread, with the words of its posts, or to one note or answer.
 *
 * @param offered how the thread can be answered by mail; null where it cannot.
 */
export function singleLetter(
  lines: readonly ToldLine[],
  addressed: Addressed,
  offered: OfferedReply | null,
): Letter {
  const { first, siteUrl } = addressed;
  const { name, isStart } = lines.at(-1) ?? first;
  const words = lines.map((line) => told(line, siteUrl)).join("\n\n\n");
  return {
    to: first.email,
    subject: `${isStart ? "" : "Re: "}${first.subject.title} (${first.courseTitle})`,
    ...(offered === null
      ? { text: words + ending(addressed) }
      : {
          text: `${MARKER}\n\n${words}${ending(addressed, becomes(offered, first))}`,
          replyTo: offered.address,
        }),
    list: listOf(addressed, name, isStart ? null : threadName(first.subject.id)),
  };
}

/** What happened in the threads of one course, to notes and to answers, at the end of a day or week. */
export function digestLetter(lines: readonly ToldLine[], addressed: Addressed, now: Date): Letter {
  const { first, siteUrl } = addressed;
  const subjects = new Map<string, ToldLine[]>();
  for (const line of lines) {
    subjects.set(line.subject.id, [...(subjects.get(line.subject.id) ?? []), line]);
  }
  const parts = [...subjects.values()].map(([head = first, ...rest]) => {
    const { title, path } = head.subject;
    const all = [head, ...rest].map((line) => `  ${line.happened}${whyOf(line)}`);
    return `${title}\n${[...new Set(all)].join("\n")}\n  ${siteUrl}${path}`;
  });
  const day = now.toISOString().slice(0, 10);
  return {
    to: first.email,
    subject: `${first.courseTitle}: news about ${newsAbout([...subjects.values()].flatMap(([head]) => head ?? []))}`,
    text: `Since your last mail of ${first.courseTitle}:\n\n${parts.join("\n\n")}${ending(addressed)}`,
    list: listOf(addressed, `digest.${day}.${first.courseId}`, null),
  };
}

/** Why a key was corrected, below what that did; of a post only its own mail has the words. */
const whyOf = ({ subject, words }: ToldLine): string =>
  subject.kind === "correction" && words !== "" ? `\n  Why: ${words.replaceAll(/\s+/gu, " ")}` : "";

/** "2 threads, 1 note of yours and 1 answer of yours" */
function newsAbout(heads: readonly ToldLine[]): string {
  const count = (kind: ToldLine["subject"]["kind"], one: string, many: string) => {
    const number = heads.filter(({ subject }) => subject.kind === kind).length;
    return number === 0 ? [] : [countWords(number, one, many)];
  };
  const parts = [
    ...count("thread", "thread", "threads"),
    ...count("note", "note of yours", "notes of yours"),
    ...count("correction", "answer of yours", "answers of yours"),
  ];
  return new Intl.ListFormat("en-GB").format(parts);
}
